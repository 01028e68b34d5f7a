package dev.parley.client.ui.call.door;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.signaling.protocol.Door;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Below the door that asks or is locked, for the call's owner: links that let somebody in all the same, onto the clipboard. An open door
 * needs none. FX thread.
 */
public final class InvitationChoice extends VBox {
    private final Label good = words();

    public InvitationChoice(DoorViewModel door, CopiedLink clipboard, Texts texts) {
        setId("invitations");
        getStyleClass().add("door");
        MenuButton make = new MenuButton();
        make.setId("invite");
        make.setMinWidth(Region.USE_PREF_SIZE);
        make.textProperty().bind(texts.of("invite.make"));
        make.getItems()
                .addAll(
                        item("invite-one", "invite.one", RoomCommand.Invite.ONE_PERSON, door, texts),
                        item("invite-hour", "invite.hour", RoomCommand.Invite.FOR_AN_HOUR, door, texts),
                        item("invite-day", "invite.day", RoomCommand.Invite.FOR_A_DAY, door, texts));
        Label hint = words();
        hint.textProperty().bind(texts.of("invite.hint"));
        good.setId("invitations-good");
        good.textProperty().bind(texts.bind(() -> texts.get("invite.good", door.goodInvitations()), door.room()));
        make.accessibleHelpProperty().bind(hint.textProperty());
        getChildren().addAll(make, good, hint);
        managedProperty().bind(visibleProperty());
        door.whenInvited(clipboard::copy);
        door.room().subscribe(now -> {
            setVisible(now.filter(RoomNotice.Room::own)
                    .filter(it -> it.door() != Door.OPEN)
                    .isPresent());
            good.setVisible(door.goodInvitations() > 0);
        });
    }

    private static MenuItem item(String id, String key, RoomCommand.Invite wish, DoorViewModel door, Texts texts) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(_ -> door.invite(wish));
        return item;
    }

    private static Label words() {
        Label words = new Label();
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
