package dev.parley.client.doorbell;

import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.Presence;
import dev.parley.client.signaling.DoorbellEvent;
import dev.parley.client.signaling.DoorbellLine;
import dev.parley.client.signaling.WebSocketDoorbell;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The ways to the doorbells of those servers that are needed: one's own, and those of contacts. For one thread, but for what they bring. */
final class Lines {
    /** Of servers besides one's own and the one that is rung at. */
    private static final int MOST_SERVERS = 16;
    /** Of boxes that one server is asked to watch (docs/protocol.md §9.1). */
    private static final int MOST_WATCHED = 100;

    /**
     * A box of one's own.
     *
     * @param server base address
     */
    record Home(String server, ListenKey key, boolean seen) {}

    private static final class Line {
        private final DoorbellLine line;
        private final Map<BoxId, Boolean> there = new HashMap<>();
        private boolean up;
        private boolean home;
        private @Nullable BellTrouble trouble;

        private Line(DoorbellLine line) {
            this.line = line;
        }
    }

    private final String clientName;
    private final BiConsumer<String, DoorbellEvent> events;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @param events called on threads of the lines; {@link #heard} is to be told of each on the one thread */
    Lines(String clientName, BiConsumer<String, DoorbellEvent> events) {
        this.clientName = clientName;
        this.events = events;
    }

    /**
     * Has exactly those lines that are needed, and each listens and watches as it should.
     *
     * @param owed servers to which something is still to be said
     */
    void want(Optional<Home> home, Optional<Home> answers, List<Contact> contacts, Set<String> owed) {
        Map<String, List<Home>> listen = new LinkedHashMap<>();
        home.ifPresent(own ->
                listen.computeIfAbsent(own.server(), _ -> new ArrayList<>()).add(own));
        answers.ifPresent(box ->
                listen.computeIfAbsent(box.server(), _ -> new ArrayList<>()).add(box));
        Map<String, List<BoxId>> watch = new LinkedHashMap<>();
        for (Contact contact : contacts) {
            contact.link().filter(_ -> !contact.blocked()).ifPresent(link -> {
                if (listen.containsKey(link.server())
                        || watch.containsKey(link.server())
                        || watch.size() < MOST_SERVERS) {
                    List<BoxId> boxes = watch.computeIfAbsent(link.server(), _ -> new ArrayList<>());
                    if (boxes.size() < MOST_WATCHED && !boxes.contains(link.box())) {
                        boxes.add(link.box());
                    }
                }
            });
        }
        for (String server : List.copyOf(lines.keySet())) {
            if (!listen.containsKey(server) && !watch.containsKey(server) && !owed.contains(server)) {
                Line over = lines.remove(server);
                if (over != null) {
                    var _ = over.line.end();
                }
            }
        }
        listen.keySet().forEach(this::line);
        watch.keySet().forEach(this::line);
        lines.forEach((server, line) -> {
            List<Home> homes = listen.getOrDefault(server, List.of());
            line.line.listen(
                    homes.stream().map(Home::key).distinct().toList(),
                    // An answer box of a moment says nothing of anybody; one's own decides for both.
                    homes.stream().allMatch(Home::seen));
            List<BoxId> boxes = watch.getOrDefault(server, List.of());
            line.there.keySet().retainAll(boxes);
            line.line.watch(boxes);
        });
    }

    private Line line(String server) {
        return lines.computeIfAbsent(
                server,
                _ -> new Line(WebSocketDoorbell.connect(
                        URI.create(server), clientName, event -> events.accept(server, event))));
    }

    /** Remembers what an event says of its line. */
    void heard(String server, DoorbellEvent event) {
        Line line = lines.get(server);
        if (line == null) {
            return;
        }
        switch (event) {
            case DoorbellEvent.Up() -> {
                line.up = true;
                line.trouble = null;
            }
            case DoorbellEvent.Down(var problem) -> {
                line.up = false;
                line.home = false;
                line.trouble = BellProblem.of(problem);
                line.there.clear();
            }
            case DoorbellEvent.Said(ServerMessage.There now) -> line.there.put(now.box(), now.there());
            case DoorbellEvent.Said(ServerMessage.Listening now) ->
                line.home = !now.boxes().isEmpty();
            case DoorbellEvent.Refused(var failure) -> {
                if (failure.code() == ErrorCode.UNKNOWN_TYPE) {
                    line.trouble = BellProblem.NO_DOORBELL.at(server);
                }
            }
            case DoorbellEvent.Said _ -> {}
        }
    }

    boolean isUp(String server) {
        return Optional.ofNullable(lines.get(server)).filter(line -> line.up).isPresent();
    }

    /** Whether this server knows that somebody listens here. */
    boolean isHome(String server) {
        return Optional.ofNullable(lines.get(server)).filter(line -> line.home).isPresent();
    }

    /** Why nobody can be rung at this server, if it was tried in vain. */
    Optional<BellTrouble> trouble(String server) {
        return Optional.ofNullable(lines.get(server)).map(line -> line.trouble);
    }

    /** Of those contacts that have a link. */
    Map<IdentityKey, Presence> presence(List<Contact> contacts) {
        Map<IdentityKey, Presence> presence = new HashMap<>();
        for (Contact contact : contacts) {
            contact.link().ifPresent(link -> presence.put(contact.key(), presence(link)));
        }
        return presence;
    }

    private Presence presence(ContactLink link) {
        Line line = lines.get(link.server());
        if (line == null) {
            return Presence.UNKNOWN;
        }
        if (line.trouble != null) {
            return Presence.UNREACHABLE;
        }
        Boolean there = line.up ? line.there.get(link.box()) : null;
        if (there == null) {
            return Presence.UNKNOWN;
        }
        return there ? Presence.THERE : Presence.AWAY;
    }

    /** Drops it where the line is down: then whoever rings hears of that. */
    void ring(String server, BoxId box, Note note, boolean keep, int ref) {
        line(server).line.ring(box, note, keep, ref);
    }

    void taken(String server, BoxId box, long note) {
        line(server).line.taken(box, List.of(note));
    }

    /** Done when all that was said has been said. */
    CompletableFuture<Void> end() {
        CompletableFuture<Void> ended = CompletableFuture.allOf(
                lines.values().stream().map(line -> line.line.end()).toArray(CompletableFuture<?>[]::new));
        lines.clear();
        return ended;
    }
}
