package dev.parley.client.trust;

import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a person: {@code https://host[:port][/base]/c#1.TEXT} (docs/protocol.md §1). Whoever has it may ring there, and see
 * whether anybody is there. What stands behind the # reaches no server.
 *
 * @param server base address of the server's HTTP side, without a slash at its end
 * @param box at which their programs listen
 * @param bell with which notes for them are sealed
 * @param person who they are
 */
public record ContactLink(String server, BoxId box, BellKey bell, IdentityKey person) {
    private static final int CHECK_BYTES = 2;
    private static final int KEYS_BYTES = BoxId.BYTES + BellKey.BYTES + IdentityKey.BYTES;
    /** Of 82 bytes as base64url. */
    private static final int CHARS = 110;

    private static final String PATH = "/c";
    private static final Pattern FRAGMENT = Pattern.compile("([0-9]+)\\.(.*)");

    /** Reads a link, also from among what chats and mails put around and into it. */
    public static ContactLink parse(String text) throws LinkException {
        return PastedLink.CONTACT.read(text, ContactLink::parseAlone);
    }

    private static ContactLink parseAlone(String link) throws LinkException {
        if (link.isEmpty()) {
            throw new LinkException(
                    LinkProblem.EMPTY, "The link is empty. Give the whole link, from https:// to its last character.");
        }
        int hash = link.indexOf('#');
        String server = LinkAddress.serverOf(hash < 0 ? link : link.substring(0, hash), PATH);
        if (hash < 0) {
            throw new LinkException(
                    LinkProblem.NO_HASH,
                    "This link has no #, so the keys that should follow it are missing. Copy the whole link again.");
        }
        return ofFragment(server, link.substring(hash + 1));
    }

    private static ContactLink ofFragment(String server, String fragment) throws LinkException {
        Matcher version = FRAGMENT.matcher(fragment);
        if (!version.matches() || version.group(2).isEmpty()) {
            throw new LinkException(
                    LinkProblem.NO_SECRET,
                    "This link has no keys after its #, so nobody can be rung with it. Copy the whole link again.");
        }
        if (!version.group(1).equals("1")) {
            throw new LinkException(
                    LinkProblem.NEWER, "This link was made by a newer Parley. Update Parley to open it.");
        }
        String text = version.group(2);
        if (text.length() != CHARS) {
            throw new LinkException(
                    LinkProblem.SECRET_LENGTH,
                    Integer.toString(text.length()),
                    "What follows the # in this link has " + text.length() + " characters instead of " + CHARS
                            + ". Copy the whole link again.");
        }
        if (!isWhole(text)) {
            throw new LinkException(
                    LinkProblem.MISTYPED, "A character of this link is wrong. Copy the whole link again.");
        }
        ByteBuffer keys = ByteBuffer.wrap(Base64Url.decode("link", text, KEYS_BYTES + CHECK_BYTES));
        return new ContactLink(
                server,
                BoxId.of(next(keys, BoxId.BYTES)),
                BellKey.of(next(keys, BellKey.BYTES)),
                IdentityKey.of(next(keys, IdentityKey.BYTES)));
    }

    private static byte[] next(ByteBuffer keys, int length) {
        byte[] bytes = new byte[length];
        keys.get(bytes);
        return bytes;
    }

    /** Whether that is all that stands behind the version. */
    static boolean isWhole(String text) {
        try {
            byte[] bytes = Base64Url.decode(
                    "link", Base64Url.require("link", text, KEYS_BYTES + CHECK_BYTES), KEYS_BYTES + CHECK_BYTES);
            byte[] keys = Arrays.copyOf(bytes, KEYS_BYTES);
            return Arrays.equals(check(keys), Arrays.copyOfRange(bytes, KEYS_BYTES, bytes.length));
        } catch (ProtocolException e) {
            return false;
        }
    }

    /** The link itself: for people and clipboards, never for a log. */
    public String text() {
        byte[] keys = ByteBuffer.allocate(KEYS_BYTES)
                .put(box.bytes())
                .put(bell.bytes())
                .put(person.bytes())
                .array();
        byte[] all = ByteBuffer.allocate(KEYS_BYTES + CHECK_BYTES)
                .put(keys)
                .put(check(keys))
                .array();
        return server + PATH + "#1." + Base64Url.encode(all);
    }

    private static byte[] check(byte[] keys) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(keys), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Hides what stands behind the #. */
    @Override
    public String toString() {
        return "ContactLink[" + server + "]";
    }
}
