package dev.parley.client.ui.chat;

import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far an own message came.
 *
 * @param to for whom it is
 * @param got who of them has confirmed it
 * @param missed who of them will not get it, and what they are called
 * @param why in words for people, why it went nowhere; of meaning only then
 */
record DeliveryMark(Step step, Set<PeerId> to, Set<PeerId> got, Map<PeerId, String> missed, Why why) {
    enum Step {
        /** The engine has not sent it yet, or has died before anybody confirmed it. */
        WAITING,
        SENT,
        /** The engine died when some had confirmed it, and others will not get it. */
        CUT_OFF,
        /** Nobody gets it. */
        NOWHERE
    }

    /** A reason, and a sentence for languages that do not know it; none for a line that waited until the call was over. */
    record Why(Reason reason, String sentence) {
        static final Why NONE = new Why(Reason.NONE, "");
    }

    static final DeliveryMark WAITING = new DeliveryMark(Step.WAITING, Set.of(), Set.of(), Map.of(), Why.NONE);

    DeliveryMark {
        to = Set.copyOf(to);
        got = Set.copyOf(got);
        missed = Map.copyOf(missed);
    }

    static DeliveryMark sentTo(Collection<PeerId> members) {
        return new DeliveryMark(Step.SENT, Set.copyOf(members), Set.of(), Map.of(), Why.NONE);
    }

    static DeliveryMark nowhere(Why why) {
        return new DeliveryMark(Step.NOWHERE, Set.of(), Set.of(), Map.of(), why);
    }

    DeliveryMark confirmedBy(PeerId peer) {
        Set<PeerId> all = new HashSet<>(to);
        all.add(peer);
        Set<PeerId> now = new HashSet<>(got);
        now.add(peer);
        return new DeliveryMark(step, all, now, missed, why);
    }

    DeliveryMark missedBy(PeerId peer, String name, Why whyTheyDo) {
        Set<PeerId> all = new HashSet<>(to);
        all.add(peer);
        Map<PeerId, String> now = new HashMap<>(missed);
        now.put(peer, name);
        return new DeliveryMark(step, all, got, now, whyTheyDo);
    }

    /** The mark after the engine's death, with those who are in the call. */
    DeliveryMark engineLost(Collection<PeerId> present) {
        boolean cut = present.stream()
                .anyMatch(peer -> to.contains(peer) && !got.contains(peer) && !missed.containsKey(peer));
        if (step != Step.SENT || !cut) {
            return this;
        }
        return got.isEmpty() ? WAITING : new DeliveryMark(Step.CUT_OFF, to, got, missed, why);
    }

    /** Whether somebody may still get it. */
    boolean underWay() {
        return switch (step) {
            case WAITING -> true;
            case CUT_OFF, NOWHERE -> false;
            case SENT -> got.size() + missed.size() < to.size();
        };
    }

    /** Whether it may be said once more: somebody has not got it, and will not. */
    boolean canBeSentAgain() {
        return switch (step) {
            case WAITING -> false;
            case CUT_OFF, NOWHERE -> true;
            case SENT -> !missed.isEmpty() && missed.size() == to.size();
        };
    }

    String words(Texts texts) {
        return switch (step) {
            case WAITING -> texts.get("chat.mark.waiting");
            case CUT_OFF -> texts.get("chat.mark.cutOff", got.size(), to.size());
            case NOWHERE -> nowhere(texts);
            case SENT -> sent(texts);
        };
    }

    private String nowhere(Texts texts) {
        return why.equals(Why.NONE)
                ? texts.get("chat.mark.over")
                : texts.get("chat.mark.nowhere", texts.reason(why.reason(), why.sentence()));
    }

    private String sent(Texts texts) {
        if (!missed.isEmpty()) {
            return missed.size() == to.size()
                    ? nowhere(texts)
                    : texts.get(
                            "chat.mark.missed",
                            got.size(),
                            to.size(),
                            String.join(", ", missed.values().stream().sorted().toList()));
        }
        if (got.isEmpty()) {
            return texts.get("chat.mark.sent");
        }
        if (got.size() < to.size()) {
            return texts.get("chat.mark.some", got.size(), to.size());
        }
        return texts.get(to.size() == 1 ? "chat.mark.delivered" : "chat.mark.all");
    }
}
