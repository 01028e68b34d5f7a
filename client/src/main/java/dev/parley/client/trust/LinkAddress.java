package dev.parley.client.trust;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the # of a link: the address of a server, and what the link leads to there. */
final class LinkAddress {
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

    private LinkAddress() {}

    static boolean hasScheme(String address) {
        return SCHEME.matcher(address).matches();
    }

    /** @param room how the path must end, which tells links to rooms from links to people */
    static String serverOf(String address, String room) throws LinkException {
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
        return httpScheme + "://" + placeOf(scheme.group(2), room);
    }

    private static String placeOf(String place, String room) throws LinkException {
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
        if (!path.endsWith(room)) {
            throw new LinkException(
                    LinkProblem.NO_ROOM,
                    room.equals("/j")
                            ? "This address leads to no room: a link to a room has /j before its #. Ask for the link again."
                            : "This address leads to nobody: a link to a person has " + room
                                    + " before its #. Ask for the link again.");
        }
        String host = parts.group(1);
        return (host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : HostName.ascii(host))
                + (port == null ? "" : ":" + port)
                + path.substring(0, path.length() - room.length());
    }
}
