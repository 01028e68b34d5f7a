package dev.parley.client.cli;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.trust.IdentityKey;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Waits in a terminal to be rung. Everything runs on the thread that calls {@link #next}; {@link #put} may be called from any.
 */
public final class TerminalListen {
    /** What has happened, for a program that wants to know. */
    public enum Event {
        RING,
        ANSWERED,
        MISSED
    }

    /** Told of each event, with the name of whoever rings. */
    @FunctionalInterface
    public interface Listener {
        void on(Event event, String name);
    }

    private sealed interface Happening {
        record Told(RingingNotice notice) implements Happening {}

        record Typed(String line) implements Happening {}
    }

    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final RingingPort doorbell;
    private final Supplier<List<Contact>> book;
    private List<Contact> contacts;
    private final Set<IdentityKey> accepted;
    private final boolean video;
    private final PrintWriter out;
    private final Consumer<Consumer<String>> listen;
    private final Listener listener;
    private final Map<RingId, String> names = new HashMap<>();
    private List<IncomingRing> incoming = List.of();
    private String lastSaid = "";
    private boolean everHome;
    private boolean away;

    /**
     * Takes whom this person knows.
     *
     * @param book asked at each ring, since another program may have changed it
     * @param accepted whose rings are answered unasked
     * @param video whether this person is seen then
     * @param listen called when this person is asked something, with whoever is to be told what they type
     */
    public TerminalListen(
            RingingPort doorbell,
            Supplier<List<Contact>> book,
            Set<IdentityKey> accepted,
            boolean video,
            PrintWriter out,
            Consumer<Consumer<String>> listen,
            Listener listener) {
        this.doorbell = doorbell;
        this.book = book;
        this.contacts = book.get();
        this.accepted = accepted;
        this.video = video;
        this.out = out;
        this.listen = listen;
        this.listener = listener;
    }

    /** Takes a notice of the doorbell. */
    public void put(RingingNotice notice) {
        happenings.add(new Happening.Told(notice));
    }

    /** Waits until a ring is answered and its call is to be entered; empty when the time is up first. */
    public Optional<RingingNotice.Answered> next(Optional<Duration> longest) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            long left = longest.map(
                            most -> most.minusNanos(System.nanoTime() - start).toMillis())
                    .orElse(Long.MAX_VALUE);
            if (left <= 0) {
                return Optional.empty();
            }
            switch (happenings.poll(Math.min(left, 1000), TimeUnit.MILLISECONDS)) {
                case Happening.Told(RingingNotice.Answered answered) -> {
                    listener.on(Event.ANSWERED, names.getOrDefault(answered.id(), ""));
                    return Optional.of(answered);
                }
                case Happening.Told(RingingNotice notice) -> on(notice);
                case Happening.Typed(String line) -> typed(line);
                case null -> {}
            }
        }
    }

    private void on(RingingNotice notice) {
        switch (notice) {
            case RingingNotice.Standing standing -> standing(standing);
            case RingingNotice.Missed missed -> {
                String name = name(missed.caller(), missed.name());
                say(shown(missed.caller(), name) + " rang, and nobody answered.");
                listener.on(Event.MISSED, name);
            }
            case RingingNotice.Ended ended -> {
                if (!ended.outgoing() && ended.stage() == RingStage.ACCEPTED) {
                    say(shown(ended.with(), name(ended.with(), ended.name())) + " was answered on another device.");
                }
            }
            case RingingNotice.Answered _ -> {}
        }
    }

    private void standing(RingingNotice.Standing now) {
        incoming = now.incoming();
        sayWhere(now);
        if (!incoming.isEmpty()
                && !names.keySet()
                        .containsAll(incoming.stream().map(IncomingRing::id).toList())) {
            contacts = book.get();
            doorbell.know(contacts);
        }
        incoming = incoming.stream().filter(ring -> !isBlocked(ring.caller())).toList();
        for (IncomingRing ring : incoming) {
            if (names.putIfAbsent(ring.id(), name(ring.caller(), ring.name())) == null) {
                rings(ring);
            }
        }
    }

    /** Says whether this person can be rung, when that has changed. */
    private void sayWhere(RingingNotice.Standing now) {
        String state = now.home()
                ? now.link().orElseThrow().text()
                : now.trouble().map(BellTrouble::sentence).orElse("");
        if (state.isEmpty() || state.equals(lastSaid)) {
            return;
        }
        lastSaid = state;
        if (now.home()) {
            say((everHome && away
                            ? "The server is back, and you can be rung again: give people "
                            : "You can be rung: give people ")
                    + state);
        } else {
            now.trouble().ifPresent(this::sayAway);
        }
        everHome |= now.home();
        away = !now.home();
    }

    /** Nobody has to do anything about what passes. */
    private void sayAway(BellTrouble trouble) {
        if (!trouble.passes()) {
            say(trouble.sentence());
        } else if (everHome) {
            say(
                    "The server at " + trouble.subject()
                            + " cannot be reached, so you cannot be rung for now. Parley goes on trying, and says when it is back.");
        } else {
            say(trouble.sentence() + " Parley goes on trying.");
        }
    }

    private void rings(IncomingRing ring) {
        String name = name(ring.caller(), ring.name());
        listener.on(Event.RING, name);
        if (ring.caller().filter(accepted::contains).isPresent()) {
            say(name + " rings, and is answered.");
            doorbell.accept(ring.id(), video);
        } else {
            say(
                    shown(ring.caller(), name) + (ring.video() ? " rings, with camera." : " rings.")
                            + " To answer, type accept and Enter; to say no, decline, with words for them behind it or without.");
            listen.accept(line -> happenings.add(new Happening.Typed(line)));
        }
    }

    private void typed(String line) {
        if (incoming.isEmpty()) {
            return;
        }
        RingId first = incoming.getFirst().id();
        String[] words = line.split(" ", 2);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "accept" -> doorbell.accept(first, video);
            case "decline" -> doorbell.decline(first, words.length > 1 ? words[1] : "");
            default -> say("Type accept, or decline.");
        }
    }

    private boolean isBlocked(Optional<IdentityKey> person) {
        return contacts.stream()
                .anyMatch(contact -> contact.blocked()
                        && person.filter(contact.key()::equals).isPresent());
    }

    private String name(Optional<IdentityKey> person, String claimed) {
        return contacts.stream()
                .filter(contact -> person.filter(contact.key()::equals).isPresent())
                .findFirst()
                .map(Contact::name)
                .orElseGet(() -> PlainText.of(claimed).replace('\n', ' ').strip());
    }

    /** What a stranger calls themselves is no reason to believe it. */
    private String shown(Optional<IdentityKey> person, String name) {
        boolean known = contacts.stream()
                .anyMatch(contact -> person.filter(contact.key()::equals).isPresent());
        return known ? name : "“" + name + "” (no contact of yours)";
    }

    private void say(String sentence) {
        out.println(TerminalLines.sentence(sentence));
        out.flush();
    }
}
