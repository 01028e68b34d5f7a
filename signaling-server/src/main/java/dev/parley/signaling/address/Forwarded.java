package dev.parley.signaling.address;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a proxy says in {@code X-Forwarded-For} of whom it speaks for. */
public final class Forwarded {
    public static final String HEADER = "X-Forwarded-For";

    /** An address of either kind, and a port that some proxies add: {@code 192.0.2.7:4711} or {@code [2001:db8::7]:4711}. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)|([0-9.]+)(?::\\d{1,5})?");

    private Forwarded() {}

    /**
     * The last one named, whom the nearest proxy has seen itself; what stands before it anybody may have written.
     *
     * @param header its value, of several headers all values, behind one another; empty if there is none
     */
    public static Optional<InetAddress> client(String header) {
        String[] named = header.split("[,;]", -1);
        Matcher last = ADDRESS.matcher(named[named.length - 1].strip());
        if (!last.matches()) {
            return Optional.empty();
        }
        String address = IntStream.rangeClosed(1, last.groupCount())
                .mapToObj(last::group)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
