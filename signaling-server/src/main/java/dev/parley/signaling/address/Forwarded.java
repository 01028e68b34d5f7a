package dev.parley.signaling.address;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
     * The last one named who is no proxy that is believed itself: whom the outermost of these has seen. What stands before it anybody
     * may have written.
     *
     * @param header its value, of several headers all values, behind one another; empty if there is none
     * @param proxies whom to believe
     */
    public static Optional<InetAddress> client(String header, Predicate<InetAddress> proxies) {
        String[] named = header.split("[,;]", -1);
        for (int at = named.length - 1; at >= 0; at--) {
            Optional<InetAddress> address = address(named[at].strip());
            if (address.isEmpty() || !proxies.test(address.get())) {
                return address;
            }
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> address(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String address = IntStream.rangeClosed(1, parts.groupCount())
                .mapToObj(parts::group)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
