package dev.parley.client.ui.people;

import dev.parley.client.control.call.Reason;
import dev.parley.client.trust.ContactLink;

/** Reads links to people. Looks at the text only. */
@FunctionalInterface
public interface ContactLinksPort {
    /** What a text is. */
    sealed interface Reading {
        record Good(ContactLink link) implements Reading {}

        /** It is a link to a call, and to nobody. */
        record Call() implements Reading {}

        /** @param sentence in English, for a reason that has no words in the person's language */
        record Wrong(Reason reason, String sentence) implements Reading {}
    }

    Reading read(String text);
}
