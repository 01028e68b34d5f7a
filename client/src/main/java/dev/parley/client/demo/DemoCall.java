package dev.parley.client.demo;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.util.List;

/** One call between the two people of the demo; each has a room of its own. */
record DemoCall(String server, DemoPeer ann, DemoPeer bob) {

    /** Ann waits in the room, Bob sees that and joins; returns how long his first picture took, in milliseconds. */
    double begin() throws DemoFailure, LinkException {
        String link = RoomLink.fresh(server).text();
        List.of(ann, bob).forEach(DemoPeer::forget);
        ann.join(link);
        ann.expect(
                Notice.Call.class,
                notice -> notice.call().phase() == CallPhase.IN_ROOM,
                "Ann could not join the room.");
        bob.lookInto(link);
        bob.join(link);
        double setupMillis = bob.expect(Notice.FirstPicture.class, any -> true, "Bob got no picture.")
                .setupMillis();
        ann.expect(Notice.FirstPicture.class, any -> true, "Ann got no picture.");
        for (DemoPeer peer : List.of(ann, bob)) {
            peer.expect(
                    Notice.Call.class,
                    notice -> notice.call().members().stream()
                            .anyMatch(member -> member.state() == MemberState.CONNECTED),
                    peer.name() + " was not connected.");
        }
        return setupMillis;
    }

    void end() throws DemoFailure {
        for (DemoPeer peer : List.of(ann, bob)) {
            peer.send(new Command.Leave());
            peer.expect(
                    Notice.Call.class,
                    notice -> notice.call().phase() == CallPhase.ENDED,
                    peer.name() + " could not hang up.");
        }
    }
}
