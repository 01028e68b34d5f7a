package dev.parley.client.control;

import dev.parley.signaling.protocol.PeerId;

/** Calls people something in English sentences, also those who have said no name. */
public final class MemberName {
    private MemberName() {}

    /** @param name empty if it is not known */
    public static String inWords(String name, PeerId id) {
        return name.isEmpty() ? "Guest " + id.brief() : name;
    }
}
