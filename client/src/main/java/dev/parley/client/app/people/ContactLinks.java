package dev.parley.client.app.people;

import dev.parley.client.engine.reason.Reasons;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.people.ContactLinksPort;

/** Reads what people paste as links to people. Safe for all threads. */
public final class ContactLinks implements ContactLinksPort {
    @Override
    public Reading read(String text) {
        try {
            return new Reading.Good(ContactLink.parse(text));
        } catch (LinkException e) {
            return isCall(text) ? new Reading.Call() : new Reading.Wrong(Reasons.of(e), e.sentence());
        }
    }

    private static boolean isCall(String text) {
        try {
            var _ = RoomLink.parse(text);
            return true;
        } catch (LinkException e) {
            return false;
        }
    }
}
