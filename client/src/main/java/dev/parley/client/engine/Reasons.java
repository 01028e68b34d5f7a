package dev.parley.client.engine;

import dev.parley.client.call.CallPhase;
import dev.parley.client.call.EndReason;
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
        return of(problem.kind(), problem.server());
    }

    static Reason of(ServerProblem.Kind kind, String server) {
        return new Reason(kind.code(), server);
    }

    static Reason of(PeerEnd end, String name) {
        return new Reason(end.code(), name);
    }

    static Reason of(CallPhase phase) {
        return switch (phase) {
            case CallPhase.Idle(), CallPhase.Joining(), CallPhase.InRoom() -> Reason.NONE;
            case CallPhase.Detached(var _) -> EngineReason.CALL_DETACHED.reason();
            case CallPhase.Ended(EndReason.HungUp()) -> EngineReason.CALL_OVER.reason();
            case CallPhase.Ended(EndReason.Unreachable(var _, String code, String server)) -> new Reason(code, server);
            case CallPhase.Ended(EndReason.TakenOver(var _, String code, String server)) -> new Reason(code, server);
            case CallPhase.Ended(EndReason.NotAnswered(var _)) -> EngineReason.CALL_NOT_ANSWERED.reason();
            case CallPhase.Ended(EndReason.Refused(RefusalReason refusal)) -> of(refusal);
            case CallPhase.Ended(EndReason.Internal(var _)) -> EngineReason.CALL_FAULT.reason();
        };
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
