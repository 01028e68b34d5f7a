package dev.parley.client.rtc.feed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens what a media source names; every refusal is a sentence that names the file. */
public final class Feeds {

    private Feeds() {}

    public static PictureFeed testPicture() {
        return new TestPictureFeed();
    }

    public static SoundFeed testTone() {
        return new ToneFeed();
    }

    /** Y4M of 4:2:0 with 8 bits directly, anything else through ffmpeg. */
    public static PictureFeed pictures(Path path) throws FeedProblem {
        return pictures(path, LargestPicture.OF_CAMERA);
    }

    /** The same; what is larger than this is made smaller where ffmpeg reads it. */
    public static PictureFeed pictures(Path path, LargestPicture largest) throws FeedProblem {
        requireReadable(path);
        if (!hasExtension(path, ".y4m")) {
            return FfmpegFeed.open(path, largest);
        }
        try {
            FileChannel channel = FileChannel.open(path);
            try {
                Y4mStream stream = new Y4mStream(channel);
                Y4mHeader header = stream.readHeader();
                if (header.readable()) {
                    return new Y4mFeed(path, channel, stream, header);
                }
            } catch (IOException e) {
                closeQuietly(channel);
                throw problem(MediaFault.FILE_NOT_READABLE, path, "cannot be read (" + e.getMessage() + ")");
            } catch (FeedProblem e) {
                closeQuietly(channel);
                throw problem(e.fault(), path, e.sentence());
            }
            closeQuietly(channel);
            return FfmpegFeed.open(path, largest);
        } catch (IOException e) {
            throw problem(MediaFault.FILE_NOT_READABLE, path, "cannot be opened (" + e.getMessage() + ")");
        }
    }

    /** WAV of 16-bit PCM with one or two channels directly, anything else through ffmpeg. */
    public static SoundFeed sound(Path path) throws FeedProblem {
        requireReadable(path);
        if (hasExtension(path, ".wav")) {
            try {
                return WavFeed.open(path);
            } catch (WavFeed.OtherFormat e) {
                return PcmFeed.open(path);
            } catch (IOException e) {
                throw problem(MediaFault.FILE_NOT_READABLE, path, "cannot be read (" + e.getMessage() + ")");
            }
        }
        return PcmFeed.open(path);
    }

    static void requireReadable(Path path) throws FeedProblem {
        if (!Files.exists(path)) {
            throw problem(MediaFault.FILE_MISSING, path, "does not exist");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw problem(MediaFault.FILE_NOT_READABLE, path, "is not a readable file");
        }
    }

    private static boolean hasExtension(Path path, String extension) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** @param what completes a sentence that begins with the file */
    static FeedProblem problem(MediaFault fault, Path path, String what) {
        return new FeedProblem(
                fault, path.toString(), "The file " + path + " " + what + (what.endsWith(".") ? "" : "."));
    }

    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Only read from: nothing can be lost.
        }
    }
}
