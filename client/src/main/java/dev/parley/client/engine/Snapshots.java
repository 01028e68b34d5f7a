package dev.parley.client.engine;

import dev.parley.client.call.CallEndReason;
import dev.parley.client.call.CallStage;
import dev.parley.client.call.CallState;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Company;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.engine.reason.Reasons;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts the state of a call into the words and shapes that faces show. */
final class Snapshots {
    private Snapshots() {}

    static CallSnapshot of(CallState state) {
        return of(state, false);
    }

    /** @param invited whether this person came with an invitation */
    static CallSnapshot of(CallState state, boolean invited) {
        List<MemberSnapshot> members = state.peers().values().stream()
                .filter(PeerCall.class::isInstance)
                .map(peer -> member((PeerCall) peer))
                .toList();
        return new CallSnapshot(
                phase(state.phase()),
                state.signalingUp(),
                members,
                end(state.phase()),
                sentence(state, members, invited),
                Reasons.of(state, invited));
    }

    /** Of a call that cannot begin, since the link leads to none. */
    static CallSnapshot of(LinkException problem) {
        return new CallSnapshot(
                CallPhase.ENDED, false, List.of(), CallEnd.WRONG_LINK, problem.sentence(), Reasons.of(problem));
    }

    static Notice.PeerLeft left(long join, PeerId peer, String name, PeerEnd end) {
        String words = MemberName.inWords(name, peer);
        return new Notice.PeerLeft(join, peer, end.failure(), words + " " + end.words() + ".", Reasons.of(end, name));
    }

    private static CallPhase phase(CallStage phase) {
        return switch (phase) {
            case CallStage.Idle() -> CallPhase.IDLE;
            case CallStage.Joining() -> CallPhase.JOINING;
            case CallStage.Waiting() -> CallPhase.WAITING;
            case CallStage.InRoom(), CallStage.Detached(var _) -> CallPhase.IN_ROOM;
            case CallStage.Ended(var _) -> CallPhase.ENDED;
        };
    }

    private static MemberSnapshot member(PeerCall peer) {
        return new MemberSnapshot(
                peer.id(), peer.introduction().name(), peer.introduction().client(), state(peer), peer.media());
    }

    private static MemberState state(PeerCall peer) {
        return switch (peer.connectivity().progress()) {
            case CONNECTING, CONNECTING_AGAIN -> {
                if (peer.pathless()) {
                    yield MemberState.FAILED;
                }
                yield peer.connectivity().met() ? MemberState.RECONNECTING : MemberState.CONNECTING;
            }
            case WELL -> MemberState.CONNECTED;
            case INTERRUPTED, RECOVERING -> MemberState.RECONNECTING;
        };
    }

    private static CallEnd end(CallStage phase) {
        return phase instanceof CallStage.Ended(CallEndReason reason)
                ? switch (reason) {
                    case CallEndReason.HungUp() -> CallEnd.HUNG_UP;
                    case CallEndReason.Unreachable _, CallEndReason.NotAnswered _ -> CallEnd.UNREACHABLE;
                    case CallEndReason.Refused(var _) -> CallEnd.REFUSED;
                    case CallEndReason.TakenOver _, CallEndReason.Internal _ -> CallEnd.FAILED;
                }
                : CallEnd.NONE;
    }

    private static String sentence(CallState state, List<MemberSnapshot> members, boolean invited) {
        return switch (state.phase()) {
            case CallStage.Idle() -> "No call.";
            case CallStage.Joining() -> "Joining the call…";
            case CallStage.Waiting() ->
                (invited ? "Your invitation is not good any more, so you are at the door." : "You are at the door.")
                        + " Whoever looks after the call was asked to let you in.";
            case CallStage.InRoom() ->
                (state.signalingUp() ? "" : "The server cannot be reached; the call goes on. ")
                        + company(members)
                        + relay(Reasons.relay(state));
            case CallStage.Detached(var _) ->
                "The server has lost this call, so nobody new can join it; it goes on. " + company(members);
            case CallStage.Ended(CallEndReason.Refused(RefusalReason refusal))
            when invited && refusal == RefusalReason.NOT_ADMITTED ->
                "This invitation does not let you in: it was used, its time is over, or the call has ended. Ask for another.";
            case CallStage.Ended(CallEndReason reason) -> sentence(reason);
        };
    }

    private static String company(List<MemberSnapshot> members) {
        return Company.inWords(members, MemberSnapshot::inWords);
    }

    private static String relay(Optional<RelayUse.State> trouble) {
        return trouble.map(state -> switch (state) {
                    case REFUSED -> " The relay refuses the credentials that the server gave.";
                    case UNREACHABLE -> " The server's relay cannot be reached.";
                    case UNKNOWN, USABLE -> "";
                })
                .orElse("");
    }

    private static String sentence(CallEndReason reason) {
        return switch (reason) {
            case CallEndReason.HungUp() -> "The call is over.";
            case CallEndReason.Unreachable unreachable -> unreachable.problem();
            case CallEndReason.NotAnswered(Duration waited) ->
                "The server did not answer within " + waited.toSeconds()
                        + " seconds. Check the network, or try again later.";
            case CallEndReason.TakenOver by -> by.problem();
            case CallEndReason.Refused(RefusalReason refusal) -> sentence(refusal);
            case CallEndReason.Internal(var _) -> "The call ended because of a fault in Parley. Join again.";
        };
    }

    private static String sentence(RefusalReason reason) {
        return switch (reason) {
            case NOT_ADMITTED -> "This link does not let you in: the call may be locked, or it is another one.";
            case DECLINED -> "You were not let in.";
            case REMOVED -> "You were removed from the call.";
            case ROOM_FULL -> "The call is full: no more people can join it. Try again when somebody has left.";
            case SERVER_BUSY -> "The server takes no more calls for now. Try again in a minute.";
            case ALREADY_JOINED -> "This program is in that call already.";
        };
    }
}
