package dev.parley.client.app.desktop;

import dev.parley.client.app.dbus.DbusTray;
import dev.parley.client.app.dbus.DesktopBus;
import dev.parley.client.app.dbus.SessionEnd;
import dev.parley.client.app.people.CallsKept;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.face.OwnProgram;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort.Wish;
import dev.parley.client.ui.tray.TrayPort;
import dev.parley.client.ui.tray.WaitingPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits in the tray, and to be rung, without window and engine, and opens the window when it is wanted. It never rings itself: it hands the
 * ring to the window that it opens, which is one more device of this person to whoever rings, and ends. One thread runs it.
 */
public final class Background {
    /** Tells a window that it is opened for a ring, and not to be seen before an answer. */
    public static final String FOR_RING = "--for-ring";

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration HOME = Duration.ofSeconds(10);
    /** By then all of it has begun. */
    private static final Duration BEGUN = Duration.ofSeconds(10);

    /** Of a machine that is busy, and of a window that was never started on it. */
    private static final Duration OPENS = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Path settings;
    private final RingingPort doorbell;
    private final AddressBook book;
    private final CallsKept calls;
    private final Texts texts;
    private final Optional<TrayPort> tray;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final CountDownLatch home = new CountDownLatch(1);
    private final Set<RingId> handed = new HashSet<>();
    private List<Contact> contacts;
    private @Nullable OneWindow own;

    private sealed interface Happening {
        record Wanted(Wish wish) implements Happening {}

        record Missed() implements Happening {}

        record Over() implements Happening {}
    }

    /**
     * What waits for one person on one display.
     *
     * @param environment of this process, and of the windows that it opens
     * @param settings the folder of the settings
     * @param book read once here; a program that waits for its disk may take its time
     */
    public Background(
            Map<String, String> environment, Path settings, RingingPort doorbell, AddressBook book, Texts texts) {
        this.environment = environment;
        this.settings = settings;
        this.doorbell = doorbell;
        this.book = book;
        this.calls = new CallsKept(book);
        this.texts = texts;
        this.contacts = book.contacts();
        Optional<DesktopBus> bus = DesktopBus.of(environment);
        this.tray = bus.map(DbusTray::new);
        bus.ifPresent(known -> SessionEnd.watch(known, () -> happenings.add(new Happening.Over())));
    }

    /** Begins to listen at the doorbell; returns when it can be rung, or some seconds later. */
    public void listen(RingingWishes wishes) throws InterruptedException {
        if (!wishes.listening() || wishes.server().isEmpty()) {
            return;
        }
        doorbell.start(wishes, contacts, this::on);
        if (!home.await(HOME.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("nobody can ring yet; that may come");
        }
    }

    /** On the doorbell's thread. */
    private void on(RingingNotice notice) {
        switch (notice) {
            case RingingNotice.Standing standing -> {
                if (standing.home()) {
                    home.countDown();
                }
                standing.incoming().forEach(this::rings);
            }
            case RingingNotice.Missed missed -> {
                if (calls.missed(missed)) {
                    happenings.add(new Happening.Missed());
                }
            }
            // Of what was answered or refused elsewhere the other device tells; nothing is answered here.
            case RingingNotice.Answered _, RingingNotice.Ended _ -> {}
        }
    }

    private void rings(IncomingRing ring) {
        lookForChanges();
        if (ring.loud() && handed.add(ring.id())) {
            doorbell.sealed(ring.id()).ifPresent(rung -> happenings.add(new Happening.Wanted(new Wish.Ring(rung))));
        }
    }

    /** Another program may have changed the people; where that makes a ring loud, it is told anew. */
    private void lookForChanges() {
        // Where they cannot be read now, whoever was known before still rings.
        book.contactsRead().filter(now -> !now.equals(contacts)).ifPresent(now -> {
            contacts = now;
            doorbell.know(now);
        });
    }

    /**
     * Waits until a window was opened, or nobody wants any more.
     *
     * @param afterWindow whether a window is there and about to end; else, where one is there, nothing waits
     * @return whether it could wait here
     */
    public boolean run(boolean afterWindow) throws InterruptedException {
        Optional<OneWindow> place =
                afterWindow ? OneWindow.after(environment, settings) : OneWindow.ifFirst(environment, settings);
        if (place.isEmpty()) {
            return false;
        }
        take(place.get());
        tray.ifPresent(port -> port.begin(state(false), new TrayPort.Listener() {
            @Override
            public void chosen(TrayPort.Action action) {
                happenings.add(
                        action == TrayPort.Action.QUIT
                                ? new Happening.Over()
                                : new Happening.Wanted(new Wish.Show(Optional.empty())));
            }

            @Override
            public void there(boolean shown) {
                LOG.debug("in a tray: {}", shown);
            }
        }));
        while (true) {
            Happening next = happenings.poll(BEGUN.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                // What the start has left behind would else stay for days.
                System.gc();
                next = happenings.take();
            }
            switch (next) {
                case Happening.Over _ -> {
                    leave();
                    return true;
                }
                case Happening.Missed _ -> tray.ifPresent(port -> port.show(state(true)));
                case Happening.Wanted(Wish wish) -> {
                    if (opened(wish)) {
                        return true;
                    }
                }
            }
        }
    }

    private void take(OneWindow place) {
        own = place;
        place.tellOf(wish -> happenings.add(new Happening.Wanted(wish)));
    }

    private void leave() {
        OneWindow place = own;
        if (place != null) {
            place.close();
        }
    }

    /** Of what came in meanwhile the window is told too. */
    private boolean opened(Wish first) throws InterruptedException {
        leave();
        try {
            new ProcessBuilder(first instanceof Wish.Ring ? OwnProgram.command(FOR_RING) : OwnProgram.command())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            LOG.error("the window cannot be opened", e);
        }
        boolean told = OneWindow.tell(environment, settings, first, OPENS);
        if (!told) {
            LOG.error("the window that was opened has not answered");
            // One that is there all the same waits itself from now on.
            Optional<OneWindow> place = OneWindow.ifFirst(environment, settings);
            place.ifPresent(this::take);
            return place.isEmpty();
        }
        for (Happening next = happenings.poll(); next != null; next = happenings.poll()) {
            if (next instanceof Happening.Wanted(Wish wish)) {
                OneWindow.tell(environment, settings, wish, OPENS);
            }
        }
        return true;
    }

    private TrayPort.State state(boolean calls) {
        return new TrayPort.State(
                "Parley",
                calls,
                List.of(
                        new TrayPort.Entry(TrayPort.Action.OPEN, texts.get("tray.open"), true),
                        new TrayPort.Entry(TrayPort.Action.QUIT, texts.get("tray.quit"), true)),
                WaitingPictures.read());
    }
}
