package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.peer.Deadline;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;

/** What the call wants done; {@link CallLoop} hands each one to the port that does it. */
public sealed interface CallEffect
        permits ConnectionCommand,
                CallEffect.SendMessage,
                CallEffect.JoinRoom,
                CallEffect.LeaveRoom,
                CallEffect.StartDeadline,
                CallEffect.CancelDeadline,
                CallEffect.Report {

    /** Seals the message and sends it through the server. */
    record SendMessage(PeerId to, CallMessage message) implements CallEffect {}

    /** Enters the room that this call is about. */
    record JoinRoom() implements CallEffect {}

    record LeaveRoom() implements CallEffect {}

    /** Answers with {@link CallEvent.DeadlineReached} after the delay, unless cancelled or started again before. */
    record StartDeadline(Deadline deadline, Duration delay) implements CallEffect {}

    record CancelDeadline(Deadline deadline) implements CallEffect {}

    /** Tells the faces something that a snapshot alone would not show. */
    record Report(CallReport report) implements CallEffect {}
}
