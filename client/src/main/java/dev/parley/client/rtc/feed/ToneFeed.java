package dev.parley.client.rtc.feed;

/** The test tone: 440 Hz that swells twice a second, so that it is not taken for noise. */
final class ToneFeed implements SoundFeed {
    private static final double HERTZ = 440;
    private static final double SWELLS = 2;
    private static final double PEAK = 0.3 * Short.MAX_VALUE;
    private long sample;

    @Override
    public String description() {
        return "test tone";
    }

    @Override
    public void read(short[] chunk) {
        for (int i = 0; i < chunk.length; i++) {
            double seconds = (double) (sample++ % SAMPLE_RATE) / SAMPLE_RATE;
            double swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * SWELLS * seconds);
            chunk[i] = (short) (PEAK * swell * Math.sin(2 * Math.PI * HERTZ * seconds));
        }
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
