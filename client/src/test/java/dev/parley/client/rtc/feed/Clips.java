package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes media files with the ffmpeg that is installed here, and plays them. */
final class Clips {

    private Clips() {}

    /** Runs ffmpeg in the folder; the words are separated by spaces, and a word may stand in single quotes. */
    static void make(Path folder, String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-loglevel", "error"));
        String[] parts = words.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            command.addAll(
                    i % 2 == 1
                            ? List.of(parts[i])
                            : Arrays.stream(parts[i].split("\\s+"))
                                    .filter(word -> !word.isEmpty())
                                    .toList());
        }
        Process ffmpeg = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).as(words).isZero();
    }

    /** The picture that is there after so many. */
    static I420Planes picture(PictureFeed feed, int number) throws FeedProblem {
        I420Planes planes = I420Planes.allocate(feed.width(), feed.height());
        for (int i = 0; i < number; i++) {
            feed.read(planes);
        }
        return planes;
    }

    /** So much of the sound. */
    static short[] sound(SoundFeed feed, double seconds) throws FeedProblem {
        short[] all = new short[(int) Math.round(seconds * 100) * SoundFeed.CHUNK];
        short[] chunk = new short[SoundFeed.CHUNK];
        for (int at = 0; at < all.length; at += chunk.length) {
            feed.read(chunk);
            System.arraycopy(chunk, 0, all, at, chunk.length);
        }
        return all;
    }

    static double meanOfSquares(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    static int luma(I420Planes planes, int x, int y) {
        return planes.y().get(y * planes.strideY() + x) & 0xff;
    }

    /** How many programs this one has started and not ended. */
    static long programs() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }
}
