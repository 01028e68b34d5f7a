package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether this person and another one have made sure that nobody sits between them. The latest for each person holds;
 * of whom none was told, the program knows nothing of this, and nobody can be sure.
 *
 * @param symbols what both compare: seven of 64, each 0 to 63; null unless they are comparing
 * @param numbers the same to read aloud: three of up to four digits; null unless they are comparing
 * @param decided whether this person has said that they match, and the other one is waited for
 * @param theyDecided whether the other one has said so already
 * @param brokenOff how often nobody came to a match in this call; each was a guess for whoever sits between
 * @param again whether they matched earlier in this call, on a connection or with a program that is gone
 * @param person by whom they are known in other calls too, proved by a signature; null for a guest and for older programs. Whose
 *     it is, people know once they have compared
 * @param sentence for people, in English; empty where the stage says it all
 * @param reason the same as data
 */
@JsonTypeName("verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationNotice(
        long join,
        PeerId peer,
        VerificationStage stage,
        @Nullable List<Integer> symbols,
        @Nullable List<Integer> numbers,
        boolean decided,
        boolean theyDecided,
        int brokenOff,
        boolean again,
        @Nullable IdentityKey person,
        String sentence,
        Reason reason)
        implements Notice.AboutVerification {

    /** Whether a call that was meant for one person alone is no longer: they have proved to be there, or who is has been compared with. */
    public boolean admits(IdentityKey expected) {
        return switch (stage) {
            case MATCHED -> true;
            case OPEN, WAITING, COMPARING -> expected.equals(person);
            case DIFFERED, BROKEN -> false;
        };
    }
}
