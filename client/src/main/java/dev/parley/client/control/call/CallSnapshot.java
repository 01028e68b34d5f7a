package dev.parley.client.control.call;

import java.util.List;

/**
 * A call as a face shows it.
 *
 * @param signalingUp whether the server is reachable; the call goes on without it
 * @param end why the call ended, {@link CallEnd#NONE} before
 * @param sentence what people are told about the phase
 * @param reason why the call ended, or that the server has lost it, for a face that speaks another language; else
 *     {@link Reason#NONE}
 */
public record CallSnapshot(
        CallPhase phase,
        boolean signalingUp,
        List<MemberSnapshot> members,
        CallEnd end,
        String sentence,
        Reason reason) {
    public static final CallSnapshot IDLE =
            new CallSnapshot(CallPhase.IDLE, false, List.of(), CallEnd.NONE, "No call.", Reason.NONE);

    public CallSnapshot {
        members = List.copyOf(members);
    }
}
