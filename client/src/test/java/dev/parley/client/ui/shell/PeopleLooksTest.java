package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.ring.IncomingWindow;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.staged.PeopleSight;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People, rings and past calls as one sees them: in a small window with longer words, and in a dark one. */
class PeopleLooksTest extends Looks {
    private static final Setting SMALL = new Setting(900, 600, 1, Look.LIGHT, Language.GERMAN);
    private static final Setting DARK = new Setting(1120, 720, 1, Look.DARK, Language.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void inASmallWindow(PeopleSight sight) throws IOException {
        look(sight, SMALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"PEOPLE_HOME", "PEOPLE_OWN_LINK", "RING_OUT", "CALLS", "STRANGER"})
    void inTheDark(PeopleSight sight) throws IOException {
        look(sight, DARK);
    }

    private void look(PeopleSight sight, Setting setting) throws IOException {
        try (StagedWindow window = open(setting)) {
            sight.show(window);
            look(sight.name(), window.root(), setting);
        }
    }

    private StagedWindow open(Setting setting) {
        Preferences preferences =
                Preferences.initial("Ann Winter").withLook(setting.look()).withLanguage(setting.language());
        return StagedWindow.open(folder, preferences, List.of(), setting.width(), setting.height(), setting.scale());
    }

    @Test
    void whoRingsInTheirOwnWindow() throws IOException {
        for (Setting setting : List.of(SMALL, DARK)) {
            try (StagedWindow window = open(setting)) {
                PeopleSight.PEOPLE_HOME.show(window);
                window.people().incoming(PeopleSight.ring(1, "Robert", true));
                window.settle();
                Region one = ringing(window);
                look("ring-in", one, setting);
                assertThat(empty(one)).as("below who rings").isBetween(0.0, 1.0);
                window.act(wiring -> wiring.people().incoming().inCall().set(true));
                window.people()
                        .incoming(PeopleSight.ring(1, "Robert", true), PeopleSight.ring(7, Sight.LONG_NAME, true));
                window.settle();
                look("ring-in-waiting", ringing(window), setting);
                window.people().incoming();
                window.settle();
            }
        }
    }

    /** How much of the window lies below those who ring. */
    private static double empty(Region ringing) {
        return FxToolkit.call(() -> {
            Region rings = (Region) ((ScrollPane) ringing).getContent();
            double room = ringing.getHeight()
                    - ringing.getInsets().getTop()
                    - ringing.getInsets().getBottom();
            return room - rings.prefHeight(rings.getWidth());
        });
    }

    private static Region ringing(StagedWindow window) {
        return FxToolkit.call(() -> {
            IncomingWindow ringing = Objects.requireNonNull(window.ringing());
            Region root =
                    (Region) Objects.requireNonNull(ringing.stage()).getScene().getRoot();
            root.applyCss();
            root.layout();
            return root;
        });
    }
}
