package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.cli.report.RoomReport;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorNewsTest {
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId TOM = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");

    private final DoorNews news = new DoorNews(
            () -> List.of(member(BOB, "Bob"), member(EVE, "Twin"), member(TOM, "Twin")), MemberSnapshot::inWords);

    @Test
    void theFirstInAnOpenCallIsToldNothing() {
        assertThat(news.of(room(null, Door.OPEN))).isEmpty();
        assertThat(news.asks()).isFalse();
    }

    @Test
    void asksAboutEverybodyOnceAndByANumber() {
        news.of(room(null, Door.ASK));
        assertThat(news.of(room(null, Door.ASK, person(EVE, "Eve"))))
                .containsExactly("Eve wants to join: admit 1 or refuse 1?");
        assertThat(command("ADMIT")).contains(new RoomCommand.Admit(EVE));
        assertThat(command("refuse")).contains(new RoomCommand.Decline(EVE));
        assertThat(news.of(room(null, Door.ASK, person(EVE, "Eve"), person(TOM, ""))))
                .singleElement()
                .asString()
                .endsWith("wants to join: admit 2 or refuse 2?");
        assertThat(news.asks()).isTrue();
        assertThat(command("admit 2")).contains(new RoomCommand.Admit(TOM));
        assertThat(sentence("admit"))
                .as("Eve may have gone while one typed")
                .isEqualTo("Several people wait: say which, by the number behind their name.");
        assertThat(sentence("admit 7")).isEqualTo("Nobody with the number 7 waits.");
        news.of(room(null, Door.ASK));
        assertThat(sentence("admit")).isEqualTo("Nobody waits.");
        assertThat(news.report()).isEqualTo(new RoomReport(true, "ask", 2, 0));
    }

    @Test
    void readsWhatTheOwnerWantsDone() {
        news.of(room(null, Door.OPEN));
        assertThat(command("lock")).contains(new RoomCommand.SetDoor(Door.LOCKED));
        assertThat(command("ask")).contains(new RoomCommand.SetDoor(Door.ASK));
        assertThat(command("open")).contains(new RoomCommand.SetDoor(Door.OPEN));
        assertThat(command("remove bob")).contains(new RoomCommand.Remove(BOB));
        assertThat(command("hand over Bob")).contains(new RoomCommand.HandOver(BOB));
        assertThat(sentence("remove Twin")).isEqualTo("Several in the call are named Twin.");
        assertThat(sentence("remove Ann")).isEqualTo("Nobody in the call is named Ann.");
        assertThat(news.answer("match")).isEmpty();
        assertThat(news.answer("hand")).isEmpty();
    }

    @Test
    void theOwnerInvitesAndReadsTheLink() {
        news.of(room(null, Door.LOCKED));
        assertThat(command("invite")).contains(new RoomCommand.Invite(86_400, true));
        assertThat(command("invite hour")).contains(new RoomCommand.Invite(3600, false));
        assertThat(command("invite Day")).contains(new RoomCommand.Invite(86_400, false));
        assertThat(sentence("invite Eve"))
                .isEqualTo("Type invite for one person, invite hour or invite day for several.");
        assertThat(news.of(new RoomNotice.Invited(1, "https://parley.example/j#1.S.I", 86_400, true)))
                .containsExactly("An invitation for one person, good for a day: https://parley.example/j#1.S.I");
        assertThat(news.of(new RoomNotice.Invited(1, "https://parley.example/j#1.S.J", 3600, false)))
                .containsExactly("An invitation, good for an hour: https://parley.example/j#1.S.J");
        assertThat(news.report()).isEqualTo(new RoomReport(true, "locked", 0, 2));
    }

    @Test
    void whatOthersTypeIsNoOrder() {
        assertThat(news.answer("lock")).isEmpty();
        assertThat(news.report()).isNull();
        news.of(room(BOB, Door.OPEN));
        assertThat(command("lock")).isEmpty();
        assertThat(sentence("lock")).isEqualTo("You do not look after the call; Bob does.");
        assertThat(news.help()).isEmpty();
        assertThat(news.of(room(BOB, Door.LOCKED))).containsExactly("The call is locked: nobody else comes in.");
        assertThat(news.of(room(null, Door.LOCKED))).singleElement().asString().startsWith("You look after this call.");
        assertThat(news.of(new RoomNotice.RoomTrouble(1, "They are gone.", Reason.NONE)))
                .containsExactly("They are gone.");
    }

    @Test
    void whoHandedTheCallOverReadsSo() {
        news.of(room(null, Door.ASK));
        assertThat(news.help()).startsWith("Type admit or refuse");
        assertThat(news.of(room(BOB, Door.ASK))).containsExactly("Bob looks after the call now.");
        assertThat(news.of(room(BOB, Door.ASK))).isEmpty();
        assertThat(command("remove Nobody")).isEmpty();
        assertThat(sentence("remove Nobody")).isEqualTo("You no longer look after the call; Bob does.");
        assertThat(news.answer("foo")).isEmpty();
    }

    private Optional<RoomCommand> command(String line) {
        return news.answer(line).flatMap(DoorNews.Answer::command);
    }

    private String sentence(String line) {
        return news.answer(line).map(DoorNews.Answer::sentence).orElse("");
    }

    private static RoomNotice.Room room(@Nullable PeerId owner, Door door, PresentPerson... waiting) {
        return new RoomNotice.Room(1, owner, door, true, List.of(waiting));
    }

    private static PresentPerson person(PeerId id, String name) {
        return new PresentPerson(id, name);
    }

    private static MemberSnapshot member(PeerId id, String name) {
        return new MemberSnapshot(
                id, name, ClientKind.DESKTOP, MemberState.CONNECTED, new MediaFlags(true, true, false));
    }
}
