package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns a call lets people in, locks it, removes somebody and hands it over, in the window; and others see how it is. */
class DoorSeenTest {
    private static final PresentPerson EVE = new PresentPerson(Sight.peer(6), "Eve");
    private static final PresentPerson TOM = new PresentPerson(Sight.peer(7), "");

    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1);
        Sight.call(window, 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theOwnerLetsInWhoWaitsLongest() {
        room(null, Door.ASK, true, EVE, TOM);
        assertThat(window.text("Eve wants to join.")).isTrue();
        assertThat(window.text("1 more waits")).isTrue();
        assertThat(FxToolkit.call(() -> window.node("#knock-admit").getAccessibleText()))
                .isEqualTo("Admit Eve");
        window.press("#knock-admit");
        assertThat(window.sent(RoomCommand.Admit.class)).as("not seen yet").isEmpty();

        window.pass(Considered.MOMENT);
        window.press("#knock-admit");
        assertThat(window.sent(RoomCommand.Admit.class)).containsExactly(new RoomCommand.Admit(EVE.id()));

        room(null, Door.ASK, true, TOM);
        window.pass(Considered.MOMENT);
        window.press("#knock-decline");
        assertThat(window.sent(RoomCommand.Decline.class)).containsExactly(new RoomCommand.Decline(TOM.id()));
        room(null, Door.ASK, true);
        assertThat(visible("#knock")).isFalse();
    }

    @Test
    void theOwnerChoosesWhoMayComeIn() {
        room(null, Door.OPEN, true);
        window.press("#people");
        window.settle();
        assertThat(chosen(Door.OPEN)).isTrue();
        window.press("#door-locked");
        assertThat(window.sent(RoomCommand.SetDoor.class)).containsExactly(new RoomCommand.SetDoor(Door.LOCKED));
        assertThat(chosen(Door.OPEN)).as("until the server has done it").isTrue();
        room(null, Door.LOCKED, true);
        assertThat(chosen(Door.LOCKED)).isTrue();
    }

    @Test
    void theOwnerInvitesPastADoorThatIsNotOpen() {
        room(null, Door.OPEN, true);
        window.press("#people");
        window.settle();
        assertThat(visible("#invitations")).isFalse();
        TextField shown = (TextField) window.node(".call-link");
        assertThat(FxToolkit.call(shown::getCaretPosition))
                .as("its beginning is in view, which says what it is")
                .isZero();
        room(null, Door.LOCKED, true);
        MenuButton invite = (MenuButton) window.node("#invite");
        assertThat(FxToolkit.call(invite::getText)).isEqualTo("Make an invitation…");
        assertThat(FxToolkit.call(invite::getAccessibleHelp)).contains("also into a locked call");
        FxToolkit.run(() -> invite.getItems().forEach(MenuItem::fire));
        assertThat(window.sent(RoomCommand.Invite.class))
                .containsExactly(
                        new RoomCommand.Invite(86_400, true),
                        new RoomCommand.Invite(3600, false),
                        new RoomCommand.Invite(86_400, false));

        String link = StagedWindow.LINK + ".00000000000000000000000000";
        window.say(new RoomNotice.Room(window.joins(), null, Door.LOCKED, true, List.of(), 1));
        window.say(new RoomNotice.Invited(window.joins(), link, 86_400, true));
        window.settle();
        assertThat(FxToolkit.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(link);
        assertThat(window.text("The invitation that ends in 0000 is on the clipboard."))
                .isTrue();
        assertThat(window.text("1 invitation is good")).isTrue();
    }

    @Test
    void whoCameByAnInvitationSharesThePlainLinkAndReadsThatItIsNotGood() {
        window.act(wiring -> wiring.home().join(StagedWindow.LINK + ".00000000000000000000000000"));
        window.say(new Notice.Call(
                window.joins(),
                new CallSnapshot(
                        CallPhase.WAITING,
                        true,
                        List.of(),
                        CallEnd.NONE,
                        "Not good.",
                        Reason.of("call.invitationOver"))));
        assertThat(window.text("Not good.")).isTrue();
        window.act(wiring -> assertThat(wiring.call().link().get()).isEqualTo(StagedWindow.LINK));
    }

    @Test
    void aCallOutOfWhichSomebodyWasRemovedDoesNotOpen() {
        room(null, Door.ASK, false);
        window.press("#people");
        window.settle();
        assertThat(FxToolkit.call(() -> window.node("#door-open").isDisabled())).isTrue();
        assertThat(window.text("Somebody was removed and still has the link.")).isTrue();
    }

    @Test
    void theOwnerRemovesAndHandsOverInTheMenuOfAPerson() {
        room(null, Door.OPEN, true);
        choose("person-remove");
        choose("person-hand-over");
        assertThat(window.sent(RoomCommand.Remove.class)).containsExactly(new RoomCommand.Remove(Sight.peer(0)));
        assertThat(window.sent(RoomCommand.HandOver.class)).containsExactly(new RoomCommand.HandOver(Sight.peer(0)));
    }

    @Test
    void whoIsNotTheOwnerSeesWhoIsAndIsOfferedNothing() {
        room(Sight.peer(0), Door.OPEN, true);
        window.press("#people");
        window.settle();
        assertThat(window.text(Sight.name(0) + " looks after the call. Everybody with the link may come in."))
                .isTrue();
        assertThat(visible("#door-locked")).isFalse();
        assertThat(items()).doesNotContain("person-remove", "person-hand-over");
        room(Sight.peer(0), Door.LOCKED, true);
        assertThat(window.text("The call is locked: nobody else comes in.")).isTrue();
        room(null, Door.LOCKED, true);
        assertThat(window.text("You look after the call now.")).isTrue();
    }

    @Test
    void whereNoServerTellsOfAnOwnerNothingIsShown() {
        window.press("#people");
        window.settle();
        assertThat(visible("#door")).isFalse();
        assertThat(items()).doesNotContain("person-remove");
    }

    @Test
    void whoWaitsReadsThat() {
        window.act(wiring -> wiring.home().join(StagedWindow.LINK));
        window.say(new Notice.Call(
                window.joins(), new CallSnapshot(CallPhase.WAITING, true, List.of(), CallEnd.NONE, "", Reason.NONE)));
        assertThat(window.text("You are at the door.")).isTrue();
        assertThat(visible("#cancel-join")).isTrue();
    }

    private void room(@Nullable PeerId owner, Door door, boolean mayOpen, PresentPerson... waiting) {
        window.say(new RoomNotice.Room(window.joins(), owner, door, mayOpen, List.of(waiting)));
        window.settle();
    }

    private boolean visible(String selector) {
        return FxToolkit.call(() -> {
            for (Node node = window.node(selector); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean chosen(Door door) {
        return FxToolkit.call(() ->
                ((RadioButton) window.node("#door-" + door.name().toLowerCase(Locale.ROOT))).isSelected());
    }

    private List<String> items() {
        return FxToolkit.call(() -> {
            List<String> ids = menu().getItems().stream().map(MenuItem::getId).toList();
            menu().hide();
            return ids;
        });
    }

    private void choose(String id) {
        FxToolkit.run(() -> {
            ContextMenu menu = menu();
            menu.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }

    private ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    ((ButtonBase) window.node(".tile .person-menu")).fire();
                    return menu();
                });
    }
}
