package dev.parley.client.engine;

import dev.parley.client.call.CallEndReason;
import dev.parley.client.call.CallStage;
import dev.parley.client.call.PeerEnd;
import dev.parley.client.control.Reason;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.protocol.RefusalReason;

/**
 * Makes the reasons that go along with sentences, so that a face can say the same in another language; docs/engine.md
 * lists the codes.
 */
public final class Reasons {
    private Reasons() {}

    public static Reason of(LinkException problem) {
        return new Reason(problem.problem().code(), problem.subject());
    }

    static Reason of(ServerProblem problem) {
        return new Reason(problem.kind().code(), problem.server());
    }

    static Reason of(PeerEnd end, String name) {
        return new Reason(end.code(), name);
    }

    static Reason of(CallStage phase) {
        return switch (phase) {
            case CallStage.Idle(), CallStage.Joining(), CallStage.InRoom() -> Reason.NONE;
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
    static Reason of(ChatProblem problem, String name) {
        return new Reason(problem.code(), name);
    }

    static Reason of(RefusalReason refusal) {
        return Reason.of(
                switch (refusal) {
                    case NOT_ADMITTED -> "refused.notAdmitted";
                    case ROOM_FULL -> "refused.roomFull";
                    case SERVER_BUSY -> "refused.serverBusy";
                    case ALREADY_JOINED -> "refused.alreadyJoined";
                });
    }
}
