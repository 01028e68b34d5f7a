package dev.parley.client.trust;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a room: {@code https://host[:port][/base]/j#1.SECRET}. What stands behind the # reaches no server.
 *
 * @param server base address of the server's HTTP side, without a slash at its end; {@code /config} is asked for below it
 * @param secret opens the room
 */
public record RoomLink(String server, LinkSecret secret) {
    private static final int MAX_CHARS = 2048;
    private static final int MAX_SERVER_CHARS = 2000;
    private static final int MAX_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(.*)");
    private static final String GROUPS = "[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})";
    /** Eight groups of an IPv6 address, or fewer with a :: between them. */
    private static final String IPV6 =
            GROUPS + "{7}|(?!(?:[^\\]]*:){8})(?:" + GROUPS + "{0,5})?::(?:" + GROUPS + "{0,5})?";

    private static final Pattern PLACE = Pattern.compile(
            // host, a name in any letters or an address in brackets; port; path. A query is passed over: chat programs
            // add
            // them.
            "([^\\[\\]:/?#@\\s%\\\\]+|\\[(?:" + IPV6 + ")\\])(?::([0-9]{1,5}))?"
                    + "((?:/(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*)*)(?:\\?.*)?");
    private static final Pattern FRAGMENT = Pattern.compile("([0-9]+)\\.(.*)");
    private static final String PATH = "/j";

    public RoomLink {
        if (server.endsWith("/") || !SCHEME.matcher(server).matches()) {
            throw new IllegalArgumentException("not the base address of a server: " + server);
        }
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
        if (base.length() > MAX_SERVER_CHARS || !SCHEME.matcher(base).matches()) {
            throw new LinkException(
                    LinkProblem.NOT_AN_ADDRESS,
                    "This is not the address of a server. An address begins with https:// or http://.");
        }
        return new RoomLink(serverOf(base + PATH), LinkSecret.fresh());
    }

    /** Reads a link, also from among what chats and mails put around and into it. */
    public static RoomLink parse(String text) throws LinkException {
        if (text.length() > MAX_CHARS) {
            throw new LinkException(LinkProblem.TOO_LONG, "This text is too long to be a link. Give the link alone.");
        }
        LinkException problem = null;
        for (String reading : PastedLink.readings(text)) {
            try {
                return parseAlone(reading);
            } catch (LinkException e) {
                problem = e;
            }
        }
        throw Objects.requireNonNull(problem, "there is at least one reading");
    }

    private static RoomLink parseAlone(String link) throws LinkException {
        if (link.isEmpty()) {
            throw new LinkException(
                    LinkProblem.EMPTY, "The link is empty. Give the whole link, from https:// to its last character.");
        }
        int hash = link.indexOf('#');
        String server = serverOf(hash < 0 ? link : link.substring(0, hash));
        if (hash < 0) {
            throw new LinkException(
                    LinkProblem.NO_HASH,
                    "This link has no #, so the secret that should follow it is missing. Copy the whole link again.");
        }
        return new RoomLink(server, secretOf(link.substring(hash + 1)));
    }

    /** The link itself, a secret: for people and clipboards, never for a log. */
    public String text() {
        return server + PATH + "#1." + secret.text();
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "RoomLink[" + server + "]";
    }

    private static String serverOf(String address) throws LinkException {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            throw new LinkException(
                    LinkProblem.NOT_A_LINK,
                    "This is not a link. A link begins with https:// and ends with # and a secret.");
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String httpScheme = switch (name) {
            case "https", "parley" -> "https";
            case "http" -> "http";
            default ->
                throw new LinkException(
                        LinkProblem.SCHEME,
                        name,
                        "A link cannot begin with " + name + "://. It begins with https://, http:// or parley://.");
        };
        return httpScheme + "://" + placeOf(scheme.group(2));
    }

    private static String placeOf(String place) throws LinkException {
        if (place.isEmpty() || ":/?".indexOf(place.charAt(0)) >= 0) {
            throw new LinkException(
                    LinkProblem.NO_SERVER, "This link names no server. After https:// comes the server's name.");
        }
        if (place.contains("@")) {
            throw new LinkException(
                    LinkProblem.USER_NAME,
                    "This link holds a user name, which links to calls never do. Do not trust it.");
        }
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new LinkException(
                    LinkProblem.ADDRESS, "The server's address in this link is not valid. Copy the whole link again.");
        }
        String port = parts.group(2);
        if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > MAX_PORT)) {
            throw new LinkException(
                    LinkProblem.PORT, "The port in this link is not valid: it must be 1 to " + MAX_PORT + ".");
        }
        String path = parts.group(3);
        if (!path.endsWith(PATH)) {
            throw new LinkException(
                    LinkProblem.NO_ROOM,
                    "This address leads to no room: a link to a room has /j before its #. Ask for the link again.");
        }
        String host = parts.group(1);
        return (host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : HostName.ascii(host))
                + (port == null ? "" : ":" + port)
                + path.substring(0, path.length() - PATH.length());
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
