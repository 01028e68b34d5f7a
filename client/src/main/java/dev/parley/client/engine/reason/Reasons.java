package dev.parley.client.engine.reason;

import dev.parley.client.call.CallEndReason;
import dev.parley.client.call.CallStage;
import dev.parley.client.call.CallState;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.control.call.Reason;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.Comparator;
import java.util.Optional;

/**
 * Makes the reasons that go along with sentences, so that a face can say the same in another language; docs/engine.md
 * lists the codes.
 */
public final class Reasons {
    private Reasons() {}

    public static Reason of(LinkException problem) {
        return new Reason(problem.problem().code(), problem.subject());
    }

    public static Reason of(ServerProblem problem) {
        return new Reason(problem.kind().code(), problem.server());
    }

    public static Reason of(PeerEnd end, String name) {
        return new Reason(end.code(), name);
    }

    /** @param invited whether this person came with an invitation, which was not good where it did not let them in */
    public static Reason of(CallState state, boolean invited) {
        if (invited && state.phase() instanceof CallStage.Waiting) {
            return EngineReason.CALL_INVITATION_OVER.reason();
        }
        if (invited
                && state.phase() instanceof CallStage.Ended(CallEndReason.Refused(var refusal))
                && refusal == RefusalReason.NOT_ADMITTED) {
            return EngineReason.REFUSED_INVITATION.reason();
        }
        Reason reason = of(state.phase());
        return reason.equals(Reason.NONE) ? relay(state).map(Reasons::of).orElse(reason) : reason;
    }

    private static Reason of(RelayUse.State trouble) {
        return switch (trouble) {
            case REFUSED -> EngineReason.RELAY_REFUSED.reason();
            case UNREACHABLE -> EngineReason.RELAY_UNREACHABLE.reason();
            case UNKNOWN, USABLE -> Reason.NONE;
        };
    }

    /** What is wrong with the relay, if somebody has not been reached without it; empty if nothing is. */
    public static Optional<RelayUse.State> relay(CallState state) {
        return state.peers().values().stream()
                .filter(peer -> peer instanceof PeerCall call && call.pathless())
                .map(peer -> ((PeerCall) peer).connectivity().relay().state())
                .filter(use -> use == RelayUse.State.REFUSED || use == RelayUse.State.UNREACHABLE)
                .max(Comparator.naturalOrder());
    }

    public static Reason of(CallStage phase) {
        return switch (phase) {
            case CallStage.Idle(), CallStage.Joining(), CallStage.Waiting(), CallStage.InRoom() -> Reason.NONE;
            case CallStage.Detached(var _) -> EngineReason.CALL_DETACHED.reason();
            case CallStage.Ended(CallEndReason.HungUp()) -> EngineReason.CALL_OVER.reason();
            case CallStage.Ended(CallEndReason.Unreachable(var _, String code, String server)) ->
                new Reason(code, server);
            case CallStage.Ended(CallEndReason.TakenOver(var _, String code, String server)) ->
                new Reason(code, server);
            case CallStage.Ended(CallEndReason.NotAnswered(var _)) -> EngineReason.CALL_NOT_ANSWERED.reason();
            case CallStage.Ended(CallEndReason.Refused(RefusalReason refusal)) -> of(refusal);
            case CallStage.Ended(CallEndReason.Internal(var _)) -> EngineReason.CALL_FAULT.reason();
        };
    }

    /** @param name of whom it is about; empty where it is about nobody */
    public static Reason of(ChatProblem problem, String name) {
        return new Reason(problem.code(), name);
    }

    public static Reason of(RefusalReason refusal) {
        return Reason.of(
                switch (refusal) {
                    case NOT_ADMITTED -> "refused.notAdmitted";
                    case DECLINED -> "refused.declined";
                    case REMOVED -> "refused.removed";
                    case ROOM_FULL -> "refused.roomFull";
                    case SERVER_BUSY -> "refused.serverBusy";
                    case ALREADY_JOINED -> "refused.alreadyJoined";
                });
    }
}
