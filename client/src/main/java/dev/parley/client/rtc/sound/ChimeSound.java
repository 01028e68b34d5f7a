package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.Chime;
import java.util.List;

/** What a chime sounds like: soft notes that fade, two thirds of a second in all or less, made of sines. Pure. */
final class ChimeSound {
    static final int RATE = 48_000;

    /** Far below full: a chime is to be noticed, not to be startled by. */
    private static final double PEAK = 0.22;

    private static final double OVERTONE = 0.18;
    private static final double ATTACK_SECONDS = 0.006;
    private static final double FADE_SECONDS = 0.07;
    private static final double RELEASE_SECONDS = 0.02;

    private static final double G4 = 392.00;
    private static final double C5 = 523.25;
    private static final double E5 = 659.26;
    private static final double G5 = 783.99;
    private static final double A5 = 880.00;

    private record Note(double frequency, double begins, double lasts) {}

    private ChimeSound() {}

    private static List<Note> notes(Chime chime) {
        return switch (chime) {
            case CAME -> List.of(new Note(C5, 0, 0.14), new Note(G5, 0.11, 0.24));
            case LEFT -> List.of(new Note(C5, 0, 0.14), new Note(G4, 0.11, 0.24));
            case MESSAGE -> List.of(new Note(A5, 0, 0.2));
            case OFFER -> List.of(new Note(E5, 0, 0.14), new Note(E5, 0.12, 0.14), new Note(A5, 0.24, 0.24));
            // A bell that is struck twice: longer than all others, and no longer than a pipe holds.
            case RING ->
                List.of(
                        new Note(G5, 0, 0.16),
                        new Note(E5, 0.1, 0.16),
                        new Note(G5, 0.26, 0.16),
                        new Note(E5, 0.36, 0.3));
        };
    }

    /** Its samples, one channel, {@value #RATE} a second; a volume counts as sound servers count it, by its third power. */
    static short[] samples(Chime chime, int volumePercent) {
        List<Note> notes = notes(chime);
        double length = notes.stream()
                .mapToDouble(note -> note.begins + note.lasts)
                .max()
                .orElse(0);
        double[] mixed = new double[(int) (length * RATE)];
        for (Note note : notes) {
            int from = (int) (note.begins * RATE);
            int count = Math.min((int) (note.lasts * RATE), mixed.length - from);
            for (int index = 0; index < count; index++) {
                mixed[from + index] += note(note, (double) index / RATE);
            }
        }
        double gain = PEAK * Math.pow(volumePercent / 100.0, 3) * Short.MAX_VALUE;
        short[] samples = new short[mixed.length];
        for (int index = 0; index < mixed.length; index++) {
            samples[index] = (short) Math.round(gain * Math.clamp(mixed[index], -1.0, 1.0));
        }
        return samples;
    }

    private static double note(Note note, double second) {
        double phase = 2 * Math.PI * note.frequency * second;
        double wave = (Math.sin(phase) + OVERTONE * Math.sin(2 * phase)) / (1 + OVERTONE);
        double attack = Math.min(1, second / ATTACK_SECONDS);
        double release = Math.min(1, (note.lasts - second) / RELEASE_SECONDS);
        return wave * attack * release * Math.exp(-second / (FADE_SECONDS + note.lasts / 4));
    }
}
