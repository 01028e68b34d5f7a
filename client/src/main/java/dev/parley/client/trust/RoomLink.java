package dev.parley.client.trust;

import dev.parley.signaling.protocol.id.InvitationKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a room: {@code https://host[:port][/base]/j#1.SECRET}, and as an invitation {@code .INVITATION} behind it. What stands behind the #
 * reaches no server.
 *
 * @param server base address of the server's HTTP side, without a slash at its end; {@code /config} is asked for below it
 * @param secret opens the room
 * @param invitation lets in whom the room's owner has invited; programs that know of none read the link without it
 */
public record RoomLink(String server, LinkSecret secret, Optional<InvitationKey> invitation) {
    private static final int MAX_SERVER_CHARS = 2000;
    private static final Pattern FRAGMENT = Pattern.compile("([0-9]+)\\.(.*)");
    private static final String PATH = "/j";

    public RoomLink {
        if (server.endsWith("/") || !LinkAddress.hasScheme(server)) {
            throw new IllegalArgumentException("not the base address of a server: " + server);
        }
    }

    /** A link that invites nobody in particular. */
    public RoomLink(String server, LinkSecret secret) {
        this(server, secret, Optional.empty());
    }

    /**
     * A new link into a new room.
     *
     * @param server {@code http://} or {@code https://} address of the server; slashes at its end are dropped
     * @throws LinkException when that is no address of a server
     */
    public static RoomLink fresh(String server) throws LinkException {
        String base = server.strip();
        while (base.length() <= MAX_SERVER_CHARS && base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        if (base.length() > MAX_SERVER_CHARS || !LinkAddress.hasScheme(base)) {
            throw new LinkException(
                    LinkProblem.NOT_AN_ADDRESS,
                    "This is not the address of a server. An address begins with https:// or http://.");
        }
        return new RoomLink(LinkAddress.serverOf(base + PATH, PATH), LinkSecret.fresh());
    }

    /** Reads a link, also from among what chats and mails put around and into it. */
    public static RoomLink parse(String text) throws LinkException {
        try {
            return PastedLink.INVITATION.read(text, RoomLink::parseInvitation);
        } catch (LinkException e) {
            // What stands behind the secret is no invitation, then, as far as it is there.
            return PastedLink.ROOM.read(text, RoomLink::parseAlone);
        }
    }

    private static RoomLink parseInvitation(String link) throws LinkException {
        int hash = link.indexOf('#');
        int dot = link.lastIndexOf('.');
        if (hash < 0 || dot < hash) {
            throw LinkSecret.missing();
        }
        RoomLink room = parseAlone(link.substring(0, dot));
        return room.with(
                InvitationKey.of(LinkSecret.parse(link.substring(dot + 1)).bytes()));
    }

    /** Whether the text is a secret and an invitation behind it, neither more nor less. */
    static boolean isInvitation(String text) {
        int dot = text.indexOf('.');
        return LinkSecret.isWhole(text.substring(0, dot)) && LinkSecret.isWhole(text.substring(dot + 1));
    }

    /** This link for somebody who is invited. */
    public RoomLink with(InvitationKey key) {
        return new RoomLink(server, secret, Optional.of(key));
    }

    private static RoomLink parseAlone(String link) throws LinkException {
        if (link.isEmpty()) {
            throw new LinkException(
                    LinkProblem.EMPTY, "The link is empty. Give the whole link, from https:// to its last character.");
        }
        int hash = link.indexOf('#');
        String server = LinkAddress.serverOf(hash < 0 ? link : link.substring(0, hash), PATH);
        if (hash < 0) {
            throw new LinkException(
                    LinkProblem.NO_HASH,
                    "This link has no #, so the secret that should follow it is missing. Copy the whole link again.");
        }
        return new RoomLink(server, secretOf(link.substring(hash + 1)));
    }

    /** The link itself, a secret: for people and clipboards, never for a log. */
    public String text() {
        return server + PATH + "#1." + secret.text()
                + invitation.map(key -> "." + LinkSecret.of(key.bytes()).text()).orElse("");
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "RoomLink[" + server + "]";
    }

    private static LinkSecret secretOf(String fragment) throws LinkException {
        Matcher version = FRAGMENT.matcher(fragment);
        if (!version.matches()) {
            throw fragment.isEmpty()
                    ? LinkSecret.missing()
                    : new LinkException(
                            LinkProblem.NOT_A_SECRET,
                            "What follows the # in this link is no secret of a call. Copy the whole link again.");
        }
        if (!version.group(1).equals("1")) {
            throw new LinkException(
                    LinkProblem.NEWER, "This link was made by a newer Parley. Update Parley to open it.");
        }
        return LinkSecret.parse(version.group(2));
    }
}
