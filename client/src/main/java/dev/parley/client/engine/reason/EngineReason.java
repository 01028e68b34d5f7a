package dev.parley.client.engine.reason;

import dev.parley.client.control.call.Reason;

/** The reasons that no other part of the program gives. */
public enum EngineReason {
    CALL_OVER("call.over"),
    /** A broken invariant of this program ended the call. */
    CALL_FAULT("call.fault"),
    /** The server did not answer the join. */
    CALL_NOT_ANSWERED("call.notAnswered"),
    /** The server has lost the call, which goes on. */
    CALL_DETACHED("call.detached"),
    /** The invitation that this person came with is not good, so the owner of the room is asked. */
    CALL_INVITATION_OVER("call.invitationOver"),
    /** The same, and the link alone does not let them in, or nobody is there. */
    REFUSED_INVITATION("refused.invitation"),
    /** No network path was found so far, and the relay takes no credentials that the server gave. */
    RELAY_REFUSED("call.relayRefused"),
    /** The same, and nothing answers where the server says that its relay is. */
    RELAY_UNREACHABLE("call.relayUnreachable"),
    /** What was asked for is the owner's, who is somebody else. */
    ROOM_NOT_OWNER("room.notOwner"),
    /** Whom it was about is gone. */
    ROOM_NOBODY("room.nobody"),
    /** The program of whoever was to own the room knows of no owners. */
    ROOM_TOO_OLD("room.tooOld"),
    /** The door does not open any more, since somebody was removed. */
    ROOM_MUST_ASK("room.mustAsk"),
    /** The room has as many invitations as it may have. */
    ROOM_TOO_MANY_INVITATIONS("room.tooManyInvitations"),
    /** The server knows of no invitations. */
    ROOM_NO_INVITATIONS("room.noInvitations"),
    /** An invitation that was asked for went with the session. */
    ROOM_INVITATION_LOST("room.invitationLost"),
    /** This program cannot be the server of a call. */
    HOST_FAILED("host.failed"),
    /** This computer is on no network, so nobody could reach a call that it hosts. */
    HOST_NO_NETWORK("host.noNetwork"),
    /** Something that must not happen; the log has the rest. */
    PROGRAM_FAULT("program.fault");

    private final String code;

    EngineReason(String code) {
        this.code = code;
    }

    public Reason reason() {
        return Reason.of(code);
    }
}
