package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who owns a room admits, refuses, removes, locks and hands over, with the real programs, page and server on both sides of the door. */
class RoomOwnerIT {
    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
    }

    @LongRun.Only
    @Test
    void aTerminalOwnsTheRoomAndAPageWaits() throws Exception {
        String link = stage.server().freshLink();
        try (ParleyProcess terminal = ParleyProcess.call(
                        link, "Tom", "--camera", "none", "--mic", "none", "--waiting-room", "--stay");
                PageDriver page = PageDriver.open(stage.browser(), link)) {
            terminal.awaitOutput("You look after this call.");
            page.join("Paula");
            page.awaitSentence("You are at the door.");
            terminal.awaitOutput("Paula wants to join: admit 1 or refuse 1?");
            terminal.type("admit");
            terminal.awaitOutput("In a call with Paula.");
            page.tileOf("Tom");

            terminal.type("remove Paula");
            terminal.awaitOutput("Paula was removed from the call.");
            page.tab().awaitText("#after-problem", "You were removed from the call.");

            // With the same link and another key one is asked about again, and may be after a refusal.
            try (PageDriver other = PageDriver.open(stage.browser(), link)) {
                other.join("Petra");
                terminal.awaitOutput("Petra wants to join: admit 2 or refuse 2?");
                terminal.type("refuse");
                other.tab().awaitText("#after-problem", "You were not let in.");
                other.tab().click("#rejoin");
                other.awaitSentence("You are at the door.");
            }

            terminal.type("open");
            terminal.awaitOutput("Somebody was removed, so whoever comes has to be let in by you from now on.");
            terminal.type("lock");
            terminal.awaitOutput("The call is locked: nobody else comes in.");
            terminal.type("foo");
            terminal.awaitOutput("That word does nothing now. Type admit or refuse");
            try (ParleyProcess late = ParleyProcess.call(link, "Lena", "--camera", "none", "--mic", "none")) {
                late.awaitError("This link does not let you in");
            }
        }
    }

    @Test
    void aPageOwnsTheRoomAndADesktopWaits() throws Exception {
        String link = stage.server().freshLink();
        try (PageDriver page = stage.enter(link, "Paula");
                EngineDriver desktop = EngineDriver.start("none")) {
            page.tab().click("#people");
            page.tab().click("#door-ask");
            page.tab()
                    .until(
                            "the server asks",
                            () -> page.tab()
                                    .evaluate("document.querySelector('#door-ask').checked")
                                    .asBoolean());
            desktop.join(link, "Dora");
            desktop.await(Notice.Call.class, told -> told.call().phase() == CallPhase.WAITING);
            page.tab().awaitText("#knock-who", "Dora wants to join.");
            page.tab().click("#admit");
            PeerId paula = desktop.awaitConnected(1).getFirst();
            desktop.await(RoomNotice.Room.class, room -> paula.equals(room.owner()) && room.door() == Door.ASK);

            // What only the owner may comes to nothing, and is said to.
            desktop.send(new RoomCommand.Remove(paula));
            desktop.await(
                    RoomNotice.RoomTrouble.class, told -> told.reason().code().equals("room.notOwner"));

            menu(page, "Dora", "#person-hand-over");
            desktop.await(RoomNotice.Room.class, RoomNotice.Room::own);
            page.tab().awaitText("#door-sentence", "Dora looks after the call");
            desktop.send(new RoomCommand.HandOver(paula));
            desktop.await(RoomNotice.Room.class, room -> paula.equals(room.owner()));
            page.tab().until("the page owns it again", () -> page.tab().sees("#door-choice"));

            menu(page, "Dora", "#person-remove");
            Notice.Call end =
                    desktop.await(Notice.Call.class, told -> told.call().phase() == CallPhase.ENDED);
            assertThat(end.call().end()).isEqualTo(CallEnd.REFUSED);
            assertThat(end.call().reason().code()).isEqualTo("refused.removed");
            page.tab()
                    .until(
                            "nobody is left",
                            () -> page.tab()
                                            .evaluate("document.querySelectorAll('#people-list [data-peer]').length")
                                            .asInt()
                                    == 0);
        }
    }

    private static void menu(PageDriver page, String name, String item) {
        page.tab().click("#people-list [data-peer] .person-menu");
        page.tab().awaitText("#person-menu-name", name);
        page.tab().click(item);
    }
}
