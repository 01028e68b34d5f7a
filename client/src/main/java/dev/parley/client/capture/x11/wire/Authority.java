package dev.parley.client.capture.x11.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * What shows an X server that this program may ask it.
 *
 * @param name of the way to show it; empty for none
 */
// A record's array is compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record Authority(String name, byte[] data) {
    static final Authority NONE = new Authority("", new byte[0]);

    private static final String COOKIE = "MIT-MAGIC-COOKIE-1";
    private static final int ANY_HOST = 0xFFFF;
    private static final int THIS_HOST = 0x100;
    private static final long MAX_FILE = 1 << 20;

    /** The cookie in the person's file for this display, or none: many servers ask for none. */
    static Authority find(DisplayName display, Map<String, String> environment) {
        String file = environment.getOrDefault("XAUTHORITY", "");
        Path path = file.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "/")), ".Xauthority")
                : Path.of(file);
        try {
            return Files.size(path) > MAX_FILE ? NONE : read(Files.readAllBytes(path), display, hostName());
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The first entry for this host and display; else the first for the display on whichever host, as after a change of the host's name. */
    static Authority read(byte[] file, DisplayName display, String hostName) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        Authority other = NONE;
        try {
            while (in.available() > 0) {
                int family = in.readUnsignedShort();
                String address = text(in);
                String number = text(in);
                String name = text(in);
                byte[] data = field(in);
                if (!name.equals(COOKIE) || !(number.isEmpty() || number.equals("" + display.number()))) {
                    continue;
                }
                boolean here = family == THIS_HOST && address.equals(hostName);
                if (family == ANY_HOST || here) {
                    return new Authority(name, data);
                }
                if (other.name().isEmpty() && !number.isEmpty()) {
                    other = new Authority(name, data);
                }
            }
        } catch (EOFException e) {
            return other; // a file that is just being written
        }
        return other;
    }

    private static String hostName() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(field(in), StandardCharsets.ISO_8859_1);
    }

    private static byte[] field(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authority(String otherName, byte[] otherData)
                && name.equals(otherName)
                && Arrays.equals(data, otherData);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
