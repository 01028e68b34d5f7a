package dev.parley.client.trust;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link as people paste it: with the brackets, quotes, stops and words that stood around it in a chat or a mail, with a line break
 * within, or with a sign written otherwise by what protects mails. Pure.
 */
final class PastedLink {
    /** A line that was broken, as quoted-printable mails do it too, and how the next one begins in an answer. */
    private static final Pattern BREAK =
            Pattern.compile("[ \\t\\xA0]*=?(?:\\r\\n?|\\n|\\x85|\\u2028|\\u2029)[\\s\\xA0>]*");

    /** Zero-width spaces, marks of the byte order or of directions: nobody sees them, and nobody typed them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private static final int MAX_CHARS = 2048;

    static final PastedLink ROOM = new PastedLink("/j", "[0-9]+\\.[0-9A-Za-z-]*", LinkSecret::isWhole);
    static final PastedLink INVITATION =
            new PastedLink("/j", "[0-9]+\\.[0-9A-Za-z-]*\\.[0-9A-Za-z-]*", RoomLink::isInvitation);
    static final PastedLink CONTACT = new PastedLink("/c", "[0-9]+\\.[0-9A-Za-z_-]*", ContactLink::isWhole);

    private static final Pattern BEGINNING = Pattern.compile("(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final int FIRST_PRINTABLE = 0x21;
    private static final int LAST_PRINTABLE = 0x7E;

    private final Pattern link;
    private final Pattern bare;
    private final Pattern secret;
    private final Predicate<String> whole;

    private PastedLink(String path, String secret, Predicate<String> whole) {
        String secretFollows = path + "(?:\\?[^\\s#]*)?(?:#|%23)[0-9]+(?:\\.|%2[Ee])";
        // A whole link, whatever other addresses stand before it.
        this.link = Pattern.compile("(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[^\\s#<>\"]*?" + secretFollows);
        // One without its scheme, as browsers show addresses, and people say them. No word alone: that may be the end
        // of
        // a broken line.
        this.bare = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_.:/@%\\]-])(?://)?"
                + "((?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*(?:\\.[\\p{L}\\p{M}\\p{N}.-]+|(?=:[0-9]))|\\[[0-9A-Fa-f:]+])"
                + "(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%-]+)*?"
                + secretFollows + ")");
        this.secret = Pattern.compile(secret);
        this.whole = whole;
    }

    /** Reads a link that stands alone. */
    @FunctionalInterface
    interface Reader<L> {
        L read(String link) throws LinkException;
    }

    /** What the text means: the likeliest reading that is a link; else what is wrong with the last of them. */
    <L> L read(String text, Reader<L> reader) throws LinkException {
        if (text.length() > MAX_CHARS) {
            throw new LinkException(LinkProblem.TOO_LONG, "This text is too long to be a link. Give the link alone.");
        }
        LinkException problem = null;
        for (String reading : readings(text)) {
            try {
                return reader.read(reading);
            } catch (LinkException e) {
                problem = e;
            }
        }
        throw Objects.requireNonNull(problem, "there is at least one reading");
    }

    /** What may be meant, the likeliest first: the text with its lines as they are, then with those joined that were broken. */
    private SequencedSet<String> readings(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("").strip();
        SequencedSet<String> readings = new LinkedHashSet<>();
        readings.add(reading(visible));
        readings.add(reading(BREAK.matcher(visible).replaceAll("")));
        return readings;
    }

    private String reading(String text) {
        String meant = beginning(text);
        int hash = meant.indexOf('#');
        if (hash < 0) {
            meant = meant.replaceFirst("%23", "#");
            hash = meant.indexOf('#');
        }
        return hash < 0 ? meant : meant.substring(0, hash + 1) + fragment(meant.substring(hash + 1));
    }

    private String beginning(String text) {
        Matcher address = link.matcher(text);
        Matcher host = bare.matcher(text);
        Matcher beginning = BEGINNING.matcher(text);
        if (address.find()) {
            return text.substring(address.start());
        } else if (beginning.find()) {
            // Whatever is wrong with it, nothing behind it is meant to be a host.
            return text.substring(beginning.start());
        }
        return host.find() ? "https://" + text.substring(host.start(1)) : text;
    }

    /** Without what follows behind a whole secret, which has nothing but letters, digits and hyphens. */
    private String fragment(String text) {
        String plain = PERCENT.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(decoded(sign.group(1))));
        Matcher start = secret.matcher(plain);
        return start.lookingAt()
                        && whole.test(start.group().substring(start.group().indexOf('.') + 1))
                ? start.group()
                : plain;
    }

    /** Of a letter beyond ASCII only that it is none which a secret has. */
    private static String decoded(String hexadecimal) {
        int sign = Integer.parseInt(hexadecimal, 16);
        return sign >= FIRST_PRINTABLE && sign <= LAST_PRINTABLE ? String.valueOf((char) sign) : " ";
    }
}
