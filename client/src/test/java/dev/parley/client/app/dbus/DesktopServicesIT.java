package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.bus.PrivateBus;
import dev.parley.client.ui.talk.KeyChord;
import dev.parley.client.ui.talk.KeysPort;
import dev.parley.client.ui.talk.KeysPort.Standing;
import dev.parley.client.ui.talk.KeysPort.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program asks of the services of a desktop, on a bus of its own. */
class DesktopServicesIT {
    @TempDir
    Path folder;

    private PrivateBus bus;
    private DesktopBus desktop;

    @BeforeEach
    void start() throws Exception {
        bus = PrivateBus.start(folder);
        desktop = new DesktopBus(bus.session());
    }

    @AfterEach
    void stop() throws Exception {
        desktop.close();
        bus.close();
    }

    @Test
    void allThatWouldSleepAreHeldOffUntilTheCallEnds() throws Exception {
        try (StagedServices services =
                StagedServices.on(bus).withScreenSaver().withPower().withSession()) {
            DbusAwake awake = new DbusAwake(desktop);
            awake.keepAwake("In a call");
            await().until(() -> services.held.size() == 3);
            assertThat(services.held).containsExactly("power: In a call", "screen: In a call", "session 12: In a call");
            awake.letSleep();
            await().until(services.held::isEmpty);

            awake.keepAwake("In another call");
            await().until(() -> services.held.size() == 3);
            desktop.close();
            await().until(services.held::isEmpty);
        }
    }

    @Test
    void oneThatWasStartedAgainIsAskedAgain() throws Exception {
        DbusAwake awake = new DbusAwake(desktop);
        awake.keepAwake("In a call");
        for (int start = 0; start < 2; start++) {
            try (StagedServices services = StagedServices.on(bus).withScreenSaver()) {
                await().until(() -> services.held.size() == 1);
            }
        }
    }

    @Test
    void whereThereIsOnlyAPortalItIsAsked() throws Exception {
        try (StagedServices services = StagedServices.on(bus)) {
            services.withPortal();
            DbusAwake awake = new DbusAwake(desktop);
            awake.keepAwake("In a call");
            await().until(() -> services.held.size() == 1);
            assertThat(services.held).containsExactly("portal 12: In a call");
            awake.letSleep();
            await().until(services.held::isEmpty);
        }
    }

    /** Who shows notifications, as KDE has it. */
    @DBusInterfaceName("org.freedesktop.Notifications")
    public interface KdeNotifier extends DBusInterface {
        @DBusBoundProperty(name = "Inhibited", access = Access.READ)
        boolean inhibited();
    }

    /** Asks not to be disturbed. */
    public static final class Undisturbed implements KdeNotifier {
        volatile boolean inhibited = true;

        @Override
        public boolean inhibited() {
            return inhibited;
        }

        @Override
        public String getObjectPath() {
            return Notifier.PATH;
        }
    }

    private boolean unwanted(DbusQuiet quiet) throws Exception {
        return quiet.unwanted().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @Test
    void doNotDisturbIsReadFromWhoKnowsIt() throws Exception {
        DbusQuiet quiet = new DbusQuiet(desktop);
        try (StagedServices services = StagedServices.on(bus)) {
            await().until(() -> !unwanted(quiet));
            Undisturbed kde = new Undisturbed();
            services.connection.exportObject(Notifier.PATH, kde);
            services.connection.requestBusName(Notifier.NAME);
            await().until(() -> unwanted(quiet));
            kde.inhibited = false;
            await().until(() -> !unwanted(quiet));
            services.withPortal().banners = false;
            await().until(() -> unwanted(quiet));
        }
    }

    /** Writes down what it is told. */
    private static final class Heard implements KeysPort.Listener {
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void pressed(Use use) {
            all.add("pressed " + use);
        }

        @Override
        public void released(Use use) {
            all.add("released " + use);
        }

        @Override
        public void stands(Use use, Standing standing, String chosen) {
            all.add(use + " " + standing + " " + chosen);
        }
    }

    private static List<KeysPort.Wanted> talk() {
        return List.of(
                new KeysPort.Wanted(Use.TALK, KeyChord.parse("Ctrl+Alt+F8").orElseThrow(), "Talk"));
    }

    @Test
    void aPortalGivesKeysAndTakesThemAway() throws Exception {
        DbusShortcuts shortcuts = new DbusShortcuts(desktop);
        Heard heard = new Heard();
        try (StagedServices services = StagedServices.on(bus)) {
            StagedServices.Portal portal = services.withPortal();
            shortcuts.take(talk(), heard);
            await().until(() -> heard.all.contains("TALK HEARD Meta+V"));
            assertThat(portal.asked).containsExactly("talk CTRL+ALT+F8 Talk");
            portal.press("talk");
            portal.press("talk");
            portal.release("talk");
            portal.press("talk");
            await().until(() -> heard.all.size() == 4);
            assertThat(heard.all.subList(1, 4)).containsExactly("pressed TALK", "released TALK", "pressed TALK");
            portal.endSession();
            await().until(() -> heard.all.contains("TALK REFUSED "));
            assertThat(heard.all.get(4)).as("held when it ended").isEqualTo("released TALK");

            portal.grants = false;
            Heard next = new Heard();
            shortcuts.take(talk(), next);
            await().until(() -> next.all.equals(List.of("TALK REFUSED ")));
            portal.grants = true;
            Heard third = new Heard();
            shortcuts.take(talk(), third);
            await().until(() -> third.all.size() == 1);
            portal.press("talk");
            await().until(() -> third.all.size() == 2);
            assertThat(next.all).as("nothing reaches who listened before").hasSize(1);
        }
        await().until(() -> heard.all.size() >= 5);
    }

    @Test
    void withoutAPortalNoKeyIsHeard() {
        Heard heard = new Heard();
        new DbusShortcuts(desktop).take(talk(), heard);
        await().until(() -> heard.all.contains("TALK NOT_HERE "));
    }

    @Test
    void aPortalThatDiesLetsGoOfTheKey() throws Exception {
        Heard heard = new Heard();
        try (StagedServices services = StagedServices.on(bus)) {
            StagedServices.Portal portal = services.withPortal();
            new DbusShortcuts(desktop).take(talk(), heard);
            await().until(() -> heard.all.size() == 1);
            portal.press("talk");
            await().until(() -> heard.all.size() == 2);
        }
        await().until(() -> heard.all.contains("released TALK"));
        await().until(() -> heard.all.contains("TALK NOT_HERE "));
    }
}
