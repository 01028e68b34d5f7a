package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program at the doorbell as the protocol wants it: it says anew where it listens and what it watches on each new line, and where that was
 * refused; what waited for it, it takes. Guarded by itself.
 */
public final class BellClient implements Party {
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);

    private final List<ListenKey> keys;
    private final List<BoxId> watched;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> ofThisLine = new HashSet<>();
    private final List<String> doubled = new ArrayList<>();
    private final Map<BoxId, Boolean> there = new HashMap<>();
    private final Map<Integer, ServerMessage.Rung> rung = new TreeMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private Line line;
    private boolean greeted;
    private boolean listening;
    private boolean again;
    private int rings;
    private int lines;

    public BellClient(List<ListenKey> keys, List<BoxId> watched) {
        this.keys = keys;
        this.watched = watched;
    }

    @Override
    public synchronized boolean isOnline() {
        return line != null;
    }

    @Override
    public synchronized void connected(Line to) {
        line = to;
        lines++;
        greeted = false;
        listening = false;
        ofThisLine.clear();
        there.clear();
        say(new ClientMessage.Hello(1, "bell", null));
    }

    @Override
    public synchronized void disconnected(Line from) {
        if (from.equals(line)) {
            line = null;
            greeted = false;
            listening = false;
            there.clear();
        }
    }

    /** Lets go of its socket. */
    public synchronized void hangUp() {
        if (line != null) {
            Line before = line;
            disconnected(before);
            before.close();
        }
    }

    private void say(ClientMessage message) {
        line.say(CODEC.encode(message));
    }

    private void sayWhere() {
        if (!keys.isEmpty()) {
            say(new ClientMessage.Listen(keys, true));
        }
        if (!watched.isEmpty()) {
            say(new ClientMessage.Watch(watched));
        }
    }

    @Override
    public synchronized void ping() {
        if (greeted) {
            say(new ClientMessage.Ping());
            if (again) {
                again = false;
                sayWhere();
            }
        }
    }

    /** Answers with the number by which it hears how that went; 0 without a line. */
    public synchronized int ring(BoxId box, String note, boolean keep) {
        if (!greeted) {
            return 0;
        }
        say(new ClientMessage.Ring(box, new Note(note), keep, ++rings));
        return rings;
    }

    @Override
    public synchronized void heard(Line from, String text) {
        if (!from.equals(line)) {
            return;
        }
        switch (CODEC.decodeServer(text)) {
            case ServerMessage.Welcome _ -> {
                greeted = true;
                sayWhere();
            }
            case ServerMessage.Listening at -> listening = !at.boxes().isEmpty();
            case ServerMessage.Noted noted -> noted(noted);
            case ServerMessage.There now -> there.put(now.box(), now.there());
            case ServerMessage.Rung answer -> rung.put(answer.ref(), answer);
            case ServerMessage.Failure failure -> {
                if (failure.ref() == null) {
                    again = true;
                } else {
                    refused.add(failure.ref());
                }
            }
            default -> {
                // Pongs, and farewells that a closed socket follows.
            }
        }
    }

    private void noted(ServerMessage.Noted noted) {
        String note = noted.note().text();
        notes.add(note);
        if (!ofThisLine.add(note)) {
            doubled.add(note);
        }
        if (noted.id() != null) {
            say(new ClientMessage.Taken(noted.box(), List.of(noted.id())));
        }
    }

    public synchronized boolean isListening() {
        return listening;
    }

    public synchronized int lines() {
        return lines;
    }

    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** Notes that came twice over one line. */
    public synchronized List<String> doubled() {
        return List.copyOf(doubled);
    }

    /** Null until it is told. */
    public synchronized Boolean sees(BoxId box) {
        return there.get(box);
    }

    /** Null until it is answered. */
    public synchronized ServerMessage.Rung rung(int ref) {
        return rung.get(ref);
    }

    public synchronized boolean wasRefused(int ref) {
        return refused.contains(ref);
    }
}
