package dev.parley.signaling.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is answered {@code /metrics}: programs on this machine, and those elsewhere that know the token.
 *
 * @param everybody whether all others are, too
 */
public record MetricsRule(boolean everybody, Optional<String> token) {
    private static final String SCHEME = "Bearer ";

    /** A proxy on this machine that hands on the name it was asked for, or a page that had its own name led here, has another. */
    private static final Pattern LOCAL_HOST =
            Pattern.compile("(?i)(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");

    boolean admits(Request request) {
        return everybody || isLocal(request) || hasToken(request);
    }

    private static boolean isLocal(Request request) {
        return request.remote().isLoopbackAddress()
                && LOCAL_HOST.matcher(request.header("host").orElse("")).matches();
    }

    private boolean hasToken(Request request) {
        String answer = request.header("authorization").orElse("");
        return answer.startsWith(SCHEME)
                && token.filter(wanted -> MessageDigest.isEqual(
                                wanted.getBytes(StandardCharsets.UTF_8),
                                answer.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "MetricsRule[everybody=" + everybody + "]";
    }
}
