package dev.parley.client.rtc.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What ffmpeg does to a file's pictures: upright, with square dots, within a size, opaque, whole instead of in fields, at 5 to 33
 * a second.
 *
 * @param transparent whether parts may be, which then become grey: black and white signs can both be read on it
 * @param largest the size
 */
record PictureFilter(ExifOrientation orientation, boolean transparent, LargestPicture largest) {
    private static final int HEAD = 1 << 16;
    private static final String ON_GREY =
            ",format=yuva420p,split[picture][back];[back]drawbox=c=0x808080:t=fill:replace=1[grey];[grey][picture]overlay";

    static PictureFilter of(Path path, LargestPicture largest) throws FeedProblem {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            String magic = new String(head, 0, Math.min(12, head.length), StandardCharsets.ISO_8859_1);
            boolean transparent = magic.startsWith("\u0089PNG")
                    || magic.startsWith("GIF8")
                    || (magic.startsWith("RIFF") && magic.endsWith("WEBP"))
                    || magic.startsWith("II*\0")
                    || magic.startsWith("MM\0*")
                    || magic.startsWith("qoif")
                    || magic.startsWith("\u00ff\n")
                    || magic.startsWith("JXL ", 4);
            return new PictureFilter(ExifOrientation.of(head), transparent, largest);
        } catch (IOException e) {
            throw Feeds.problem(MediaFault.FILE_NOT_READABLE, path, "cannot be read (" + e.getMessage() + ")");
        }
    }

    /** How the file is to be read. */
    List<String> input() {
        return orientation == ExifOrientation.UPRIGHT ? List.of() : List.of("-noautorotate");
    }

    /** All pictures, at a steady rate. */
    String moving() {
        // A rate that is too high is divided, so that each picture is shown as long as the others.
        return still() + ",yadif=deint=interlaced,fps=fps='max(5,source_fps/ceil(source_fps/33))'";
    }

    /** The picture alone, whatever it says about its time. */
    String still() {
        int width = orientation.lying() ? largest.height() : largest.width();
        int height = orientation.lying() ? largest.width() : largest.height();
        String factor = "min(1,min(" + width + "/(iw*sar)," + height + "/ih))";
        return "scale=w='max(16,trunc(iw*sar*" + factor + "/2+0.01)*2)':h='max(16,trunc(ih*" + factor + "/2+0.01)*2)'"
                + ":interl=-1:out_range=tv" + (transparent ? ON_GREY : "") + ",format=yuv420p,setsar=1"
                + orientation.filter();
    }
}
