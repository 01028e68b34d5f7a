package dev.parley.client.ui.call.tile;

import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** What one can do about somebody: the menu of their tile and of their row among the people. FX thread. */
public final class PersonMenu {
    private static final int LOUDEST = 200;

    private final CallViewModel call;
    private final Actions actions;
    private final Texts texts;

    /** What the screen of the call does about somebody. */
    interface Actions {
        void sendFiles(MemberViewModel member);

        void showConnection(MemberViewModel member);

        /** All of the screen for what somebody shows. */
        void fillScreen(TileViewModel shown);

        void copyPicture(TileViewModel shown);

        /** Each pixel that was sent as one of the screen. */
        void showPixels(TileViewModel shown);
    }

    public PersonMenu(CallViewModel call, Actions actions, Texts texts) {
        this.call = call;
        this.actions = actions;
        this.texts = texts;
    }

    void fillScreen(TileViewModel shown) {
        actions.fillScreen(shown);
    }

    void copyPicture(TileViewModel shown) {
        actions.copyPicture(shown);
    }

    /** The button that opens it, for this person's tile or, without one, their camera's. */
    public Button button(MemberViewModel member, Optional<TileViewModel> tile) {
        Button button = Buttons.icon(
                Material2RoundMZ.MORE_VERT,
                texts.bind(() -> texts.get("person.menu", member.name()), member.member()),
                () -> {});
        button.setOnAction(event -> menu(member, tile).show(button, Side.BOTTOM, 0, 0));
        button.getStyleClass().add("person-menu");
        return button;
    }

    /** Opens it where the pointer asks for it with its other button, and where the keyboard does. */
    public void onRequest(Node node, MemberViewModel member, Optional<TileViewModel> tile) {
        node.setOnContextMenuRequested(event -> {
            ContextMenu menu = menu(member, tile);
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Made anew each time, so that it says what is so now. */
    ContextMenu menu(MemberViewModel member, Optional<TileViewModel> tile) {
        ContextMenu menu = new ContextMenu();
        CallMembers roster = call.roster();
        Optional<TileViewModel> pinnable = tile.or(() -> roster.tileOf(member)).filter(any -> roster.canPin());
        pinnable.ifPresent(shown -> {
            boolean pinned = roster.isPinned(shown);
            menu.getItems()
                    .add(item(
                            "person-pin",
                            Material2RoundMZ.PUSH_PIN,
                            texts.get(pinned ? "person.unpin" : "person.pin"),
                            () -> roster.togglePin(shown)));
        });
        tile.filter(TileViewModel::screen)
                .ifPresent(shown -> menu.getItems()
                        .addAll(
                                item(
                                        "screen-full",
                                        Material2RoundAL.FULLSCREEN,
                                        texts.get("bar.fullScreen"),
                                        () -> actions.fillScreen(shown)),
                                item(
                                        "screen-pixels",
                                        Material2RoundMZ.ZOOM_IN,
                                        texts.get("zoom.pixels"),
                                        () -> actions.showPixels(shown)),
                                item(
                                        "screen-copy",
                                        Material2RoundAL.CONTENT_COPY,
                                        texts.get("person.copyPicture"),
                                        () -> actions.copyPicture(shown))));
        boolean heard = member.heard().get();
        if (!member.member().get().onlyMovesFiles()) {
            menu.getItems()
                    .add(item(
                            "person-hear",
                            heard ? Material2RoundMZ.VOLUME_OFF : Material2RoundMZ.VOLUME_UP,
                            texts.get(heard ? "person.unhear" : "person.hear"),
                            () -> call.hear(member, !heard)));
        }
        if (call.sounds().isHeard(member.id())) {
            menu.getItems().add(volume(member));
        }
        menu.getItems()
                .addAll(
                        item(
                                "person-files",
                                Material2RoundAL.ATTACH_FILE,
                                texts.get("transfer.sendFiles"),
                                () -> actions.sendFiles(member)),
                        new SeparatorMenuItem(),
                        verify(member));
        call.acquaintances()
                .filter(known -> known.canKeep(member))
                .ifPresent(known -> menu.getItems()
                        .add(item(
                                "person-keep",
                                Material2RoundMZ.PERSON_ADD,
                                texts.get("people.keep"),
                                () -> known.keep(member))));
        menu.getItems()
                .add(item(
                        "person-connection",
                        Material2RoundMZ.SHOW_CHART,
                        texts.get("person.connection"),
                        () -> actions.showConnection(member)));
        if (call.door().isOwn()) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item(
                                    "person-hand-over",
                                    Material2RoundMZ.VPN_KEY,
                                    texts.get("door.handOver"),
                                    () -> call.door().handOver(member)),
                            item(
                                    "person-remove",
                                    Material2RoundMZ.PERSON_REMOVE,
                                    texts.get("door.remove"),
                                    () -> call.door().remove(member)));
        }
        return menu;
    }

    /** Not there for somebody whose program knows nothing of it. */
    private MenuItem verify(MemberViewModel member) {
        MenuItem item = item(
                "person-verify",
                Material2RoundMZ.VERIFIED_USER,
                texts.get("verify.begin"),
                () -> call.verify().begin(member));
        item.setDisable(member.verification().get().isEmpty());
        return item;
    }

    /** How loud the sound of what they show is. */
    private MenuItem volume(MemberViewModel member) {
        Slider slider = new Slider(0, LOUDEST, call.sounds().percent(member.id()));
        slider.setId("shared-volume");
        slider.setBlockIncrement(10);
        slider.accessibleTextProperty().bind(texts.of("person.sharedVolume"));
        slider.valueProperty()
                .subscribe(value -> call.sounds().set(member.id(), (int) Math.round(value.doubleValue())));
        CustomMenuItem item = new CustomMenuItem(new VBox(new Label(texts.get("person.sharedVolume")), slider), false);
        item.setId("person-shared-volume");
        return item;
    }

    private static MenuItem item(String id, Ikon icon, String words, Runnable action) {
        MenuItem item = new MenuItem(words, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
