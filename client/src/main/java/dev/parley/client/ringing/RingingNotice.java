package dev.parley.client.ringing;

import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the doorbell tells a face. */
public sealed interface RingingNotice {
    /**
     * All that is so now; the latest holds.
     *
     * @param link one's own, to be given to people; empty until there is a server to be rung at
     * @param home whether one can be rung now
     * @param trouble why one cannot be rung now; empty while all is well
     * @param outgoing whom this person rings, or how that ended
     * @param presence of contacts with a link
     * @param ahead link of the call that an answer would lead into, a secret: one may go as far as its server, and no further before there
     *     is an answer; empty too where somebody rings whose call would be on another server than this person's own
     */
    record Standing(
            Optional<ContactLink> link,
            boolean home,
            Optional<BellTrouble> trouble,
            Optional<OutgoingRing> outgoing,
            List<IncomingRing> incoming,
            Map<IdentityKey, Presence> presence,
            Optional<String> ahead)
            implements RingingNotice {
        public Standing {
            incoming = List.copyOf(incoming);
            presence = Map.copyOf(presence);
        }

        /** Hides the links: they are secrets, and records end up in logs. */
        @Override
        public String toString() {
            return "Standing[home " + home + ", outgoing " + outgoing + ", incoming " + incoming + "]";
        }
    }

    /**
     * A ring was answered, here or there: the call of this link is to be entered now.
     *
     * @param link of the call, a secret
     * @param with who was rung or rang; empty for a guest in a browser
     * @param outgoing whether this person rang
     * @param video whether this person wants to be seen
     */
    record Answered(RingId id, String link, Optional<IdentityKey> with, boolean outgoing, boolean video)
            implements RingingNotice {
        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Answered[" + id.text() + "]";
        }
    }

    /** Somebody rang, now or while this program was away, and was not answered. Told once for each ring. */
    record Missed(RingId id, Optional<IdentityKey> caller, String name, boolean video, Instant at)
            implements RingingNotice {}

    /** An outgoing or incoming ring ended without a call, for the history. */
    record Ended(RingId id, Optional<IdentityKey> with, String name, boolean outgoing, RingStage stage, Instant began)
            implements RingingNotice {}
}
