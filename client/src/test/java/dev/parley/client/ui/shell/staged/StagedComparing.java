package dev.parley.client.ui.shell.staged;

import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine tells of somebody with whom one compares. */
public final class StagedComparing {
    private StagedComparing() {}

    /** How far one is with somebody. */
    public static VerificationNotice told(StagedWindow window, VerificationStage stage, PeerId peer) {
        return told(window, stage, peer, null);
    }

    /** @param person who they prove to be */
    public static VerificationNotice told(
            StagedWindow window, VerificationStage stage, PeerId peer, @Nullable IdentityKey person) {
        boolean comparing = stage == VerificationStage.COMPARING;
        return new VerificationNotice(
                window.joins(),
                peer,
                stage,
                comparing ? List.of(13, 5, 34, 17, 59, 63, 0) : null,
                comparing ? List.of(606, 7387, 3650) : null,
                false,
                false,
                1,
                false,
                person,
                "",
                Reason.NONE);
    }
}
