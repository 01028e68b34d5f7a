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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is invited comes into a locked call, once or for a while, with the real programs, page and server. */
class InvitationIT {
    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
    }

    @Test
    void aTerminalInvitesAndAPageComesOnce() throws Exception {
        String link = stage.server().freshLink();
        try (ParleyProcess terminal = ParleyProcess.call(
                link, "Tom", "--camera", "none", "--mic", "none", "--lock", "--invite", "1", "--stay")) {
            String said = terminal.awaitOutput("An invitation for one person, good for a day: ");
            String invitation = said.substring(said.indexOf("http")).strip();
            assertThat(invitation).startsWith(link + ".");
            try (PageDriver page = PageDriver.open(stage.browser(), invitation)) {
                page.join("Paula");
                terminal.awaitOutput("In a call with Paula.");
                page.tileOf("Tom");

                try (PageDriver late = PageDriver.open(stage.browser(), invitation)) {
                    late.join("Lena");
                    late.tab().awaitText("#after-problem", "This invitation does not let you in");
                    terminal.type("ask");
                    terminal.awaitOutput("Whoever comes is let in by the one who looks after the call.");
                    late.tab().click("#rejoin");
                    late.awaitSentence("Your invitation is not good any more, so you are at the door.");
                    terminal.awaitOutput("Lena wants to join: admit 1 or refuse 1?");
                }

                // The link that Paula shares is the plain one.
                terminal.type("lock");
                terminal.awaitOutput("The call is locked: nobody else comes in.");
                try (ParleyProcess other = ParleyProcess.call(link, "Olaf", "--camera", "none", "--mic", "none")) {
                    other.awaitError("This link does not let you in");
                }

                // Who was in has no invitation any more, and would open no room with it: they ask as anybody with the
                // link.
                page.tab().click("#hang-up");
                page.tab().until("the call is over", () -> page.tab().sees("#after"));
                page.tab().click("#rejoin");
                page.tab().awaitText("#after-problem", "This link does not let you in");
            }
        }
    }

    @LongRun.Only
    @Test
    void aPageInvitesForAWhileAndADesktopComes() throws Exception {
        String link = stage.server().freshLink();
        try (PageDriver page = stage.enter(link, "Paula");
                EngineDriver desktop = EngineDriver.start("none")) {
            page.tab().click("#people");
            page.tab().click("#door-locked");
            page.tab().until("it may invite", () -> page.tab().sees("#invite-hour"));
            page.tab().click("#invite-hour");
            page.tab().until("the invitation is made", () -> page.tab().sees("#invitation-link"));
            page.tab().awaitText("#invitations-good", "Invitations that are good: 1");
            String invitation = page.tab()
                    .evaluate("document.querySelector('#invitation-link').value")
                    .asString();

            desktop.join(link, "Dora");
            Notice.Call refused =
                    desktop.await(Notice.Call.class, told -> told.call().phase() == CallPhase.ENDED);
            assertThat(refused.call().reason().code()).isEqualTo("refused.notAdmitted");
            desktop.join(invitation, "Dora");
            desktop.awaitConnected(1);
            RoomNotice.Room room = desktop.await(RoomNotice.Room.class, told -> told.door() == Door.LOCKED);
            assertThat(room.own()).isFalse();
            assertThat(room.invitations()).isZero();

            desktop.send(new RoomCommand.Invite(60, true));
            desktop.await(
                    RoomNotice.RoomTrouble.class, told -> told.reason().code().equals("room.notOwner"));

            // Shutting the door anew ends what was given before; who came by it stays.
            page.tab().click("#door-ask");
            page.tab().click("#door-locked");
            page.tab()
                    .until(
                            "it is not good any more",
                            () -> !page.tab()
                                    .evaluate("document.querySelector('#invitations-good').textContent")
                                    .asString()
                                    .contains("1"));
            try (EngineDriver late = EngineDriver.start("none")) {
                late.join(invitation, "Lena");
                Notice.Call end =
                        late.await(Notice.Call.class, told -> told.call().phase() == CallPhase.ENDED);
                assertThat(end.call().end()).isEqualTo(CallEnd.REFUSED);
                assertThat(end.call().reason().code()).isEqualTo("refused.invitation");
            }
        }
    }
}
