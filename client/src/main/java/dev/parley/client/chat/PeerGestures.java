package dev.parley.client.chat;

import dev.parley.signaling.protocol.limit.TokenBucket;
import java.util.OptionalLong;

/**
 * What one peer shows without words, no faster than people do: reactions beyond that are passed over, and of the changes of
 * their hand beyond that the newest holds as soon as one more may. For one thread.
 */
public final class PeerGestures {
    private final TokenBucket reactions;
    private final TokenBucket hands;
    private ControlMessage.Hand shown = ControlMessage.Hand.LOWERED;
    private ControlMessage.Hand said = ControlMessage.Hand.LOWERED;

    public PeerGestures(long nanoTime) {
        reactions = new TokenBucket(
                ControlLimits.REACTIONS_TAKEN_A_SECOND, ControlLimits.REACTIONS_TAKEN_AT_ONCE, nanoTime);
        hands = new TokenBucket(ControlLimits.HANDS_TAKEN_A_SECOND, ControlLimits.HANDS_TAKEN_AT_ONCE, nanoTime);
    }

    /** Whether a reaction of the peer is to be shown. */
    public boolean react(long nanoTime) {
        return reactions.take(nanoTime);
    }

    /** Takes in what the peer says of their hand; {@link #settle} makes it hold. */
    public void say(ControlMessage.Hand hand) {
        said = hand;
    }

    /** Lets hold what was said last, if that may be; true if something changed. */
    public boolean settle(long nanoTime) {
        if (said.equals(shown) || !hands.take(nanoTime)) {
            return false;
        }
        shown = said;
        return true;
    }

    /** In how many nanoseconds {@link #settle} changes something; empty if nothing waits. */
    public OptionalLong nanosToSettle(long nanoTime) {
        return said.equals(shown) ? OptionalLong.empty() : OptionalLong.of(hands.nanosToNext(nanoTime));
    }

    /** The hand as it is to be shown. */
    public ControlMessage.Hand hand() {
        return shown;
    }
}
