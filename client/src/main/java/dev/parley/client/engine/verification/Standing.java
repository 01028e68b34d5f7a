package dev.parley.client.engine.verification;

import dev.parley.client.chat.Outcome;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.Breach;
import dev.parley.client.verification.Side;
import dev.parley.client.verification.Verification;
import java.util.Optional;

/**
 * How far the verification of one connection is.
 */
sealed interface Standing {
    /** The other side has said nothing yet. */
    record Silent(Digest32 own, Digest32 theirs) implements Standing {}

    /** The other side began with something else: its program knows nothing of verification. */
    record Unable() implements Standing {}

    /** The other side said who it is in a way that no honest program does. */
    record Refused(Breach breach) implements Standing {}

    /**
     * They can compare, or have.
     *
     * @param person by whom the other side is known in other calls too, proved; empty for a guest
     * @param matched whether both said so on this connection, or prove to be the same as on an earlier one
     */
    record Known(Verification verification, Optional<IdentityKey> person, boolean matched) implements Standing {
        Known next(Verification next) {
            boolean agreed = matched;
            if (next.state() instanceof Verification.State.Idle(Optional<Outcome> last) && last.isPresent()) {
                agreed = last.get() == Outcome.MATCH || (matched && last.get() == Outcome.CANCELLED);
            }
            return new Known(next, person, agreed);
        }

        Side theirs() {
            return verification.binding().theirs();
        }
    }
}
