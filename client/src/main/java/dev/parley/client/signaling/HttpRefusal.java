package dev.parley.client.signaling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP answer that is not what was asked for. Pure.
 *
 * @param reason what a server of ours says itself, through a proxy too; empty if none has said anything
 */
record HttpRefusal(int status, Optional<String> reason) {
    /** The header that the reason stands in. */
    static final String HEADER = "Parley-Refusal";

    private static final int LOOKED_AT = 2048;
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})\\b");
    private static final Pattern REASON = Pattern.compile("(?im)^" + HEADER + ":[ \\t]*([ a-z]+?)[ \\t]*$");
    private static final int SWITCHING = 101;
    private static final int UNAVAILABLE = 503;

    /** When a server takes nobody more; what else has that status is a proxy whose server is gone. */
    private static final Set<String> FULL = Set.of("too many connections", "too many from address");

    /** Of the answer to an upgrade, as far as it has come; empty for one that is none, or does what was asked. Leaves the bytes unread. */
    static Optional<HttpRefusal> read(ByteBuffer answer) {
        byte[] bytes = new byte[Math.min(answer.remaining(), LOOKED_AT)];
        answer.duplicate().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher status = HEAD.matcher(text);
        if (!status.lookingAt()) {
            return Optional.empty();
        }
        Matcher reason = REASON.matcher(text);
        return Optional.of(new HttpRefusal(
                        Integer.parseInt(status.group(1)),
                        reason.find() ? Optional.of(reason.group(1)) : Optional.empty()))
                .filter(refusal -> refusal.status() != SWITCHING);
    }

    /** Whether something answers that should hand on to a server, and hears nothing from it. */
    boolean isOfProxyAlone() {
        return switch (status) {
            case 502, 504 -> true;
            case UNAVAILABLE -> !isFull();
            default -> false;
        };
    }

    /** Whether a server takes nobody more. */
    boolean isFull() {
        return status == UNAVAILABLE && reason.filter(FULL::contains).isPresent();
    }
}
