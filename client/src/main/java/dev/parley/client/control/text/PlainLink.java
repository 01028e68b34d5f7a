package dev.parley.client.control.text;

import java.util.regex.Pattern;

/** The link of a call without the invitation that one came by: that may be good once, and was not given to be handed on. */
public final class PlainLink {
    private static final Pattern INVITATION = Pattern.compile("(#[0-9]+\\.[^.]*)\\..*");

    private PlainLink() {}

    /** @param link one that stands alone */
    public static String of(String link) {
        return INVITATION.matcher(link).replaceFirst("$1");
    }
}
