package dev.parley.client.endtoend.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A clip that somebody recorded with a camera in the hand: 640x480, 30 frames a second, 15 s. Debian ships it. */
public record RecordedClip(Path file) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;

    public static RecordedClip unpack(Path folder) throws IOException, InterruptedException {
        Process list = new ProcessBuilder("dpkg", "-L", "opencv-doc")
                .redirectErrorStream(true)
                .start();
        String said = new String(list.getInputStream().readAllBytes(), UTF_8);
        list.waitFor();
        Path packed = said.lines()
                .filter(line -> line.endsWith("/box.mp4.gz") || line.endsWith("/box.mp4"))
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("needs the clip box.mp4: apt-get install opencv-doc"));
        Path clip = folder.resolve("box.mp4");
        try (InputStream in = Files.newInputStream(packed);
                InputStream plain = packed.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            Files.copy(plain, clip);
        }
        return new RecordedClip(clip);
    }

    /** Hands over the luma of every frame, one after the other in the same array. */
    public void lumas(Consumer<byte[]> consumer) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "fatal",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:v:0",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "yuv420p",
                        "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream frames = ffmpeg.getInputStream()) {
            byte[] luma = new byte[WIDTH * HEIGHT];
            while (frames.readNBytes(luma, 0, luma.length) == luma.length) {
                consumer.accept(luma);
                frames.skipNBytes(luma.length / 2);
            }
        }
        if (ffmpeg.waitFor() != 0) {
            throw new AssertionError("ffmpeg could not read " + file);
        }
    }
}
