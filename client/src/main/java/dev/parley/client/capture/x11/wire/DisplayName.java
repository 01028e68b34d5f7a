package dev.parley.client.capture.x11.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DISPLAY names.
 *
 * @param host empty for this machine, by its socket in the file system
 */
public record DisplayName(String host, int number, int screen) {
    private static final Pattern TEXT = Pattern.compile("(?:(?:[a-z]+/)?([^/]*)):(\\d{1,5})(?:\\.(\\d{1,3}))?");
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65535;

    public static DisplayName parse(String display) {
        Matcher parts = TEXT.matcher(display);
        if (!parts.matches() || FIRST_PORT + Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new IllegalArgumentException("DISPLAY is :NUMBER or HOST:NUMBER, not " + display);
        }
        String host = parts.group(1).equals("unix") ? "" : parts.group(1);
        return new DisplayName(
                host, Integer.parseInt(parts.group(2)), parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    }

    boolean isLocal() {
        return host.isEmpty();
    }

    int port() {
        return FIRST_PORT + number;
    }

    String socket() {
        return "/tmp/.X11-unix/X" + number;
    }
}
