package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
    @Test
    void areThoseOfTheVectors() throws Exception {
        assertThat(Vectors.limits("control"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("messageBytes", (long) ControlMessageCodec.MAX_BYTES),
                        Map.entry("depth", (long) ControlMessageCodec.MAX_DEPTH),
                        Map.entry("textBytes", (long) ChatMessage.MAX_TEXT_BYTES),
                        Map.entry("unreceived", (long) Chat.MAX_UNRECEIVED),
                        Map.entry("unreceivedBytes", (long) Chat.MAX_UNRECEIVED_BYTES),
                        Map.entry("receipts", (long) Chat.MAX_RECEIPTS),
                        Map.entry("idsRemembered", (long) Chat.REMEMBERED),
                        Map.entry("sentAtOnce", (long) ControlLimits.SENT_AT_ONCE),
                        Map.entry("sentASecond", (long) ControlLimits.SENT_A_SECOND),
                        Map.entry("onTheWayBytes", (long) ControlLimits.ON_THE_WAY_BYTES),
                        Map.entry("takenAtOnce", (long) ControlLimits.TAKEN_AT_ONCE),
                        Map.entry("takenASecond", (long) ControlLimits.TAKEN_A_SECOND),
                        Map.entry("takenBytes", (long) ControlLimits.TAKEN_BYTES),
                        Map.entry("dropped", (long) ControlLimits.MAX_DROPPED),
                        Map.entry("reactionsSentAtOnce", (long) ControlLimits.REACTIONS_SENT_AT_ONCE),
                        Map.entry("reactionsSentASecond", (long) ControlLimits.REACTIONS_SENT_A_SECOND),
                        Map.entry("reactionsTakenAtOnce", (long) ControlLimits.REACTIONS_TAKEN_AT_ONCE),
                        Map.entry("reactionsTakenASecond", (long) ControlLimits.REACTIONS_TAKEN_A_SECOND),
                        Map.entry("handsTakenAtOnce", (long) ControlLimits.HANDS_TAKEN_AT_ONCE),
                        Map.entry("handsTakenASecond", (long) ControlLimits.HANDS_TAKEN_A_SECOND),
                        Map.entry("reactionChars", (long) ControlMessage.Reaction.MAX_CHARS),
                        Map.entry("handTurn", (long) ControlMessage.Hand.MAX_TURN),
                        Map.entry("viewsAtOnce", (long) ControlLimits.VIEWS_AT_ONCE),
                        Map.entry("viewsASecond", (long) ControlLimits.VIEWS_A_SECOND),
                        Map.entry("viewSide", (long) ControlMessage.View.MAX_SIDE),
                        Map.entry("soundNumber", SoundMessage.MAX_NUMBER),
                        Map.entry("soundDescriptionChars", (long) SoundMessage.MAX_SDP_CHARS),
                        Map.entry("soundCandidates", (long) SoundMessage.MAX_CANDIDATES),
                        Map.entry("soundCandidatesInAll", (long) ControlLimits.SOUND_CANDIDATES),
                        Map.entry("soundPercent", (long) SoundMessage.MAX_PERCENT),
                        Map.entry("soundOffersAtOnce", (long) ControlLimits.SOUND_OFFERS_AT_ONCE),
                        Map.entry("soundOfferMillis", (long) ControlLimits.SOUND_OFFER_MILLIS)));
    }
}
