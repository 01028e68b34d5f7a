package dev.parley.client.control.call;

import dev.parley.client.call.message.DisplayName;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;

/** Calls people something in English sentences, also those who have said no name. */
public final class MemberName {
    private MemberName() {}

    /** What others will see of a name as somebody typed it; empty if that is nothing. */
    public static Optional<String> shown(String typed) {
        return Optional.of(DisplayName.clean(typed, "")).filter(name -> !name.isEmpty());
    }

    /** @param name empty if it is not known */
    public static String inWords(String name, PeerId id) {
        return name.isEmpty() ? "Guest " + id.brief() : name;
    }
}
