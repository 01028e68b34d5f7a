package dev.parley.client.control;

import java.util.List;

/**
 * A call as a face shows it.
 *
 * @param signalingUp whether the server is reachable; the call goes on without it
 * @param end why the call ended, {@link CallEnd#NONE} before
 * @param sentence what people are told about the phase
 */
public record CallSnapshot(
        CallPhase phase, boolean signalingUp, List<MemberSnapshot> members, CallEnd end, String sentence) {
    public static final CallSnapshot IDLE =
            new CallSnapshot(CallPhase.IDLE, false, List.of(), CallEnd.NONE, "No call.");

    public CallSnapshot {
        members = List.copyOf(members);
    }
}
