package dev.parley.client.ui.call.model;

import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.call.person.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that is over.
 *
 * @param link the whole link; a secret
 * @param lasted from the time when somebody else was there to the end, or from joining if nobody ever was; zero if it was never
 *     joined
 * @param people who else was in it
 * @param met the same with who they proved to be
 * @param end why it ended
 * @param reason the same as data
 * @param sentence the same in English
 * @param goesOn whether others were in it when this person left
 * @param quality how well it ran for most of the time; empty if nobody was there
 */
public record CallSummary(
        String link,
        Instant began,
        Duration lasted,
        List<String> people,
        List<PastCall.Person> met,
        CallEnd end,
        Reason reason,
        String sentence,
        boolean goesOn,
        Optional<Quality> quality) {
    public CallSummary {
        people = List.copyOf(people);
        met = List.copyOf(met);
    }

    /** Whether it was left as one leaves a call. */
    public boolean hungUp() {
        return end == CallEnd.HUNG_UP;
    }

    /** Hides the link: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "CallSummary[" + end + "]";
    }
}
