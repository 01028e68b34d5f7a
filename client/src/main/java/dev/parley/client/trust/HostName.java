package dev.parley.client.trust;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The name of a host as the network knows it: international names are mapped and written in ASCII as browsers do it (UTS 46, without
 * the transitional mappings), so that both get to the same server. Pure.
 */
final class HostName {
    private static final int MAX_CHARS = 253;
    private static final int MAX_LABEL = 63;
    private static final String PREFIX = "xn--";
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    private HostName() {}

    /** In small letters of ASCII. */
    static String ascii(String host) throws LinkException {
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(host, -1)) {
            labels.add(label(label));
        }
        // A dot at the end says that the name is whole.
        boolean rooted = labels.size() > 1 && labels.getLast().isEmpty();
        Stream<String> named = labels.stream().limit(rooted ? labels.size() - 1L : labels.size());
        String name = String.join(".", labels);
        if (name.length() > MAX_CHARS || named.anyMatch(label -> label.length() > MAX_LABEL || !isLabel(label))) {
            throw wrong();
        }
        return name;
    }

    private static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    private static String label(String label) throws LinkException {
        String mapped = mapped(label);
        int wrong =
                mapped.codePoints().filter(sign -> !isAllowed(sign)).findFirst().orElse(-1);
        if (wrong >= 0) {
            String sign = Character.toString(wrong);
            throw new LinkException(
                    LinkProblem.HOST_SIGN,
                    sign,
                    "The server's name holds \u201C" + sign
                            + "\u201D, which no name of a server may have. Use another name"
                            + " of the server, or its address in numbers.");
        }
        boolean plain = mapped.chars().allMatch(sign -> sign < Punycode.FIRST);
        if (plain || mapped.length() > MAX_LABEL) {
            return mapped;
        }
        return PREFIX + Punycode.encoded(mapped.codePoints().toArray());
    }

    private static String mapped(String label) {
        String composed = Normalizer.normalize(label, Normalizer.Form.NFKC);
        // Sign by sign, since a sigma at the end of a word is no other one here.
        String small = composed.codePoints()
                .mapToObj(sign -> Character.toString(sign).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Normalizer.normalize(small, Normalizer.Form.NFKC);
    }

    private static boolean isAllowed(int sign) {
        if (sign < Punycode.FIRST) {
            return sign == '-'
                    || IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.rangeClosed('0', '9'))
                            .anyMatch(allowed -> allowed == sign);
        }
        return switch (Character.getType(sign)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    // As in names that browsers open, though nobody may register them any more.
                    Character.OTHER_SYMBOL -> true;
            // In the middle of Catalan and Chinese names.
            default -> sign == 0xB7 || sign == 0x30FB;
        };
    }

    private static LinkException wrong() {
        return new LinkException(
                LinkProblem.ADDRESS, "The server's address in this link is not valid. Copy the whole link again.");
    }
}
