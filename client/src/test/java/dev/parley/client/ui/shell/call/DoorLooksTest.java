package dev.parley.client.ui.shell.call;

import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.Looks;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.signaling.protocol.Door;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an owner sees of the door, and what the others do, in a small window. */
class DoorLooksTest extends Looks {
    @ParameterizedTest
    @CsvSource({"LIGHT, GERMAN, true", "DARK, GERMAN, false"})
    void whoWaitsAndWhoMayComeIn(Look look, Language language, boolean own) throws IOException {
        Setting setting = new Setting(900, 600, 1, look, language);
        try (StagedWindow window = open(Sight.CALL_OF_3, setting)) {
            List<PresentPerson> waiting = List.of(
                    new PresentPerson(Sight.peer(6), "Maximiliane Freifrau von und zu Hohenstein-Wittgenfels"),
                    new PresentPerson(Sight.peer(7), ""));
            window.say(new RoomNotice.Room(
                    window.joins(),
                    own ? null : Sight.peer(0),
                    Door.ASK,
                    false,
                    own ? waiting : List.of(),
                    own ? 2 : 0));
            window.press("#people");
            window.settle();
            look("door-" + own, window.root(), setting);
        }
    }
}
