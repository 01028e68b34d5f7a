package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.bus.PrivateBus;
import dev.parley.client.bus.SessionBus;
import dev.parley.client.ui.attention.NotificationsPort.Answer;
import dev.parley.client.ui.attention.NotificationsPort.Button;
import dev.parley.client.ui.attention.NotificationsPort.Kind;
import dev.parley.client.ui.attention.NotificationsPort.Notification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbusNotificationsIT {
    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong();

    @Test
    void areShownInPlaceOfOneAnotherClickedAndTakenBack() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedNotifier desktop = StagedNotifier.on(bus, "body", "actions", "body-markup");
                DbusNotifications notifications = new DbusNotifications(bus.session(), clock::get)) {
            CompletableFuture<String> clicked = new CompletableFuture<>();
            assertThat(works(notifications)).isTrue();
            notifications.show(message("Ann", "<b>Hello</b> & \u202Ewelcome"), () -> clicked.complete("first"));
            await().until(() -> desktop.shown.size() == 1);
            StagedNotifier.Shown first = desktop.shown.getFirst();
            assertThat(first)
                    .isEqualTo(new StagedNotifier.Shown(
                            1,
                            0,
                            "Ann",
                            "&lt;b&gt;Hello&lt;/b&gt; &amp; welcome",
                            List.of("default", "Open"),
                            Map.of("category", "im.received", "suppress-sound", true, "urgency", (byte) 1)));

            desktop.click(first.number());
            assertThat(clicked.get(1, TimeUnit.MINUTES)).isEqualTo("first");

            notifications.show(message("Ann", "And again"), () -> {});
            notifications.show(new Notification(Kind.CAME, "Bob joined.", "", "Open"), () -> {});
            await().until(() -> desktop.shown.size() == 3);
            assertThat(desktop.shown).extracting(StagedNotifier.Shown::replaces).containsExactlyInAnyOrder(0, 1, 0);
            notifications.withdraw();
            await().until(() -> desktop.closed.size() == 2);
            assertThat(desktop.closed).containsExactlyInAnyOrder(1, 2);
        }
    }

    /** Writes down what is done with a notification. */
    private record Done(List<String> all) implements Answer {
        @Override
        public void clicked() {
            all.add("clicked");
        }

        @Override
        public void pressed(int which, String typed) {
            all.add(which + typed);
        }
    }

    @Test
    void haveButtonsThatMeanWhatWasSeen() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedNotifier desktop = StagedNotifier.on(bus, "body", "actions");
                DbusNotifications notifications = new DbusNotifications(bus.session(), clock::get)) {
            List<Button> buttons = List.of(new Button("Accept", false), new Button("Decline", false));
            Done first = new Done(new CopyOnWriteArrayList<>());
            notifications.show(new Notification(Kind.OFFER, "Ann offers one.txt", "", "Open", buttons), first);
            await().until(() -> desktop.shown.size() == 1);
            List<String> actions = desktop.shown.getFirst().actions();
            assertThat(actions).hasSize(6).startsWith("default", "Open").contains("Accept", "Decline");
            desktop.press(1, actions.get(2));
            await().until(() -> first.all().equals(List.of("0")));

            Done second = new Done(new CopyOnWriteArrayList<>());
            notifications.show(new Notification(Kind.OFFER, "Eve offers two.txt", "", "Open", buttons), second);
            await().until(() -> desktop.shown.size() == 2);
            desktop.press(1, actions.get(2));
            String accept = desktop.shown.get(1).actions().get(2);
            desktop.press(1, accept);
            await().until(() -> !second.all().isEmpty());
            assertThat(second.all())
                    .as("a button of what was there before does nothing, and one that nobody can have seen yet opens")
                    .containsExactly("clicked");
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
            desktop.press(1, desktop.shown.get(1).actions().get(4));
            await().until(() -> second.all().equals(List.of("clicked", "1")));
            assertThat(first.all()).containsExactly("0");
        }
    }

    @Test
    void takeAnAnswerWhereTheDesktopHasAFieldForIt() throws Exception {
        Notification message =
                new Notification(Kind.MESSAGE, "Ann", "Hello", "Open", List.of(new Button("Reply", true)));
        try (PrivateBus bus = PrivateBus.start(folder);
                DbusNotifications notifications = new DbusNotifications(bus.session(), clock::get)) {
            try (StagedNotifier desktop = StagedNotifier.on(bus, "body", "actions", "inline-reply")) {
                Done done = new Done(new CopyOnWriteArrayList<>());
                notifications.show(message, done);
                await().until(() -> desktop.shown.size() == 1);
                assertThat(desktop.shown.getFirst().actions())
                        .containsExactly("default", "Open", "inline-reply", "Reply");
                desktop.reply(1, "  ");
                desktop.reply(1, "I am here");
                await().until(() -> done.all().equals(List.of("0I am here")));
            }
        }
    }

    @Test
    void areWordsOnlyWhereTheDesktopKnowsNoMarkupAndNoButtons() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedNotifier desktop = StagedNotifier.on(bus, "body");
                DbusNotifications notifications = new DbusNotifications(bus.session(), clock::get)) {
            notifications.show(message("Ann", "1 < 2 & 3"), () -> {});
            await().until(() -> desktop.shown.size() == 1);
            assertThat(desktop.shown.getFirst().text()).isEqualTo("1 < 2 & 3");
            assertThat(desktop.shown.getFirst().actions()).isEmpty();
        }
    }

    @Test
    void comeAgainOnABusThatWasAway() throws Exception {
        try (DbusNotifications notifications = new DbusNotifications(
                new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"))), clock::get)) {
            assertThat(works(notifications)).isFalse();
            notifications.show(message("Ann", "Nobody sees this."), () -> {});
            notifications.withdraw();
            try (PrivateBus bus = PrivateBus.start(folder)) {
                assertThat(works(notifications)).as("nobody shows them").isFalse();
                try (StagedNotifier desktop = StagedNotifier.on(bus, "body")) {
                    notifications.show(message("Ann", "Hello"), () -> {});
                    await().until(() -> desktop.shown.size() == 1);
                }
            }
            await().until(() -> !works(notifications));
            try (PrivateBus bus = PrivateBus.start(folder);
                    StagedNotifier desktop = StagedNotifier.on(bus, "body")) {
                notifications.show(message("Ann", "Hello again"), () -> {});
                await().until(() -> desktop.shown.size() == 1);
            }
        }
    }

    private static Notification message(String who, String text) {
        return new Notification(Kind.MESSAGE, who, text, "Open");
    }

    private static boolean works(DbusNotifications notifications) throws Exception {
        return notifications.work().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
