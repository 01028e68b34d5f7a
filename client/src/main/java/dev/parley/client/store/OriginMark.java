package dev.parley.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mark by which each system knows a file that came from elsewhere, so that it asks before it runs it. */
final class OriginMark {
    private static final Logger log = LoggerFactory.getLogger(OriginMark.class);
    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private OriginMark() {}

    /** Sets it as far as the file system keeps such a thing. */
    static void set(Path file) {
        try {
            if (SYSTEM.startsWith("windows")) {
                // A stream of NTFS beside the content; zone 3 is the internet.
                Files.writeString(
                        Path.of(file + ":Zone.Identifier"),
                        "[ZoneTransfer]\r\nZoneId=3\r\n",
                        StandardOpenOption.CREATE);
            } else if (SYSTEM.startsWith("mac")) {
                attribute(file, "com.apple.quarantine", "0081;00000000;Parley;");
            } else {
                // Java puts "user." before it.
                attribute(file, "xdg.origin.url", "parley:received");
            }
        } catch (IOException | RuntimeException e) {
            log.debug("this file system keeps no mark of origin: {}", e.toString());
        }
    }

    private static void attribute(Path file, String name, String value) throws IOException {
        var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new IOException("no attributes of this kind");
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(value);
        view.write(name, bytes);
    }
}
