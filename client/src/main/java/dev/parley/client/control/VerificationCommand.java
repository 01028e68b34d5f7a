package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.chat.Outcome;
import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.id.PeerId;

/** Makes sure that nobody sits between this person and another one. */
public sealed interface VerificationCommand extends Command.AboutVerification {

    /** Begins to compare with somebody; both are shown the same symbols and numbers, unless somebody sits between them. */
    @JsonTypeName("verify")
    record Verify(PeerId peer) implements VerificationCommand {
        public Verify {
            Required.present("peer", peer);
        }
    }

    /** What this person saw, or that they do not want to compare. */
    @JsonTypeName("endVerification")
    record EndVerification(PeerId peer, Outcome outcome) implements VerificationCommand {
        public EndVerification {
            Required.present("peer", peer);
            Required.present("outcome", outcome);
        }
    }
}
