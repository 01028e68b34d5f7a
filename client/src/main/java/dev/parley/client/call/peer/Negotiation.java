package dev.parley.client.call.peer;

import java.time.Duration;
import java.util.Optional;

/** RTCSignalingState (W3C WebRTC §4.3.1) of one connection, as far as the native side has confirmed or was told. */
public sealed interface Negotiation {

    /** @param theirsFirst whether the other side is about to make the first offer, so that an own one would be glare */
    record Stable(boolean theirsFirst) implements Negotiation {}

    /**
     * @param iceRestart whether the offer restarts ICE
     * @param repeats how often it was made again for lack of an answer
     */
    record HaveLocalOffer(long id, Stage stage, boolean iceRestart, int repeats) implements Negotiation {
        public HaveLocalOffer at(Stage next) {
            return new HaveLocalOffer(id, next, iceRestart, repeats);
        }
    }

    /** The other side's offer is being answered by the native side. */
    record HaveRemoteOffer(long id) implements Negotiation {}

    /** How far an own offer has come. In the first and the last stage the native side works on it. */
    enum Stage {
        MAKING,
        SENT,
        APPLYING_ANSWER
    }

    /** What runs out if this state lasts too long. */
    default Optional<Deadline> deadline(ConnectionId connection) {
        return switch (this) {
            case Stable(boolean theirsFirst) ->
                theirsFirst ? Optional.of(new Deadline.AwaitOffer(connection)) : Optional.empty();
            case HaveLocalOffer local ->
                Optional.of(
                        local.stage() == Stage.SENT
                                ? new Deadline.AwaitAnswer(connection, local.id())
                                : new Deadline.Negotiate(connection, local.id()));
            case HaveRemoteOffer(long id) -> Optional.of(new Deadline.Negotiate(connection, id));
        };
    }

    default Duration patience() {
        return switch (this) {
            case Stable _ -> Patience.OFFER;
            case HaveLocalOffer local -> local.stage() == Stage.SENT ? Patience.ANSWER : Patience.NATIVE;
            case HaveRemoteOffer _ -> Patience.NATIVE;
        };
    }

    /** Whether the native side works on this negotiation. */
    default boolean underWay(long negotiation) {
        return switch (this) {
            case Stable _ -> false;
            case HaveLocalOffer local -> local.id() == negotiation && local.stage() != Stage.SENT;
            case HaveRemoteOffer(long id) -> id == negotiation;
        };
    }
}
