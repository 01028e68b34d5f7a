package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A client as the protocol wants it, which writes down what it does: it resumes, says again, acknowledges. Guarded by itself. */
public final class ClusterClient implements Party {
    private static final int MOST_WAITING = 100;
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);

    private final String name;
    private final PeerKey key;
    private final RoomId room;
    private final Map<String, String> names;
    private final History history;
    private final Deque<ClientMessage.Numbered> unacknowledged = new ArrayDeque<>();
    private final Set<String> others = new TreeSet<>();
    private ServerMessage.Welcome session;
    private Line line;

    /** Whether what is new was asked for: its numbers are known, and a join follows hello at once. */
    private boolean begun;

    private boolean greeted;
    private boolean joined;
    private boolean joining;
    private long said;
    private long heard;
    private int signals;
    private int refused;
    private int sessions;

    /** @param names who is which peer, by the peer's id */
    public ClusterClient(String name, PeerKey key, RoomId room, Map<String, String> names, History history) {
        this.name = name;
        this.key = key;
        this.room = room;
        this.names = names;
        this.history = history;
        names.put(key.peerId().text(), name);
    }

    public String name() {
        return name;
    }

    @Override
    public synchronized boolean isOnline() {
        return line != null;
    }

    public synchronized boolean isSettled() {
        return greeted && joined && unacknowledged.isEmpty();
    }

    public synchronized boolean isIn() {
        return greeted && joined;
    }

    public synchronized boolean sees(String other) {
        return others.contains(other);
    }

    public synchronized int sessions() {
        return sessions;
    }

    public synchronized int refused() {
        return refused;
    }

    @Override
    public synchronized void connected(Line to) {
        line = to;
        greeted = false;
        begun = session == null;
        if (begun) {
            begin();
        }
        ClientMessage.Resume resume =
                session == null ? null : new ClientMessage.Resume(session.session(), session.resumeToken(), heard);
        line.say(CODEC.encode(new ClientMessage.Hello(1, "history", resume)));
        join();
    }

    @Override
    public synchronized void disconnected(Line from) {
        if (from.equals(line)) {
            line = null;
            begun = greeted = false;
        }
    }

    /** Lets go of its socket, as a client does whose network is gone. */
    public synchronized void hangUp() {
        if (line != null) {
            Line before = line;
            line = null;
            begun = greeted = false;
            before.close();
        }
    }

    @Override
    public synchronized void ping() {
        if (greeted) {
            line.say(CODEC.encode(new ClientMessage.Ping()));
        }
    }

    /** Says something to somebody who is there. */
    public synchronized void signal(int whom) {
        if (!greeted || !joined || others.isEmpty() || unacknowledged.size() > MOST_WAITING) {
            return;
        }
        String to = new ArrayList<>(others).get(whom % others.size());
        String body = name + "-" + ++signals;
        String peer = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(to))
                .findFirst()
                .orElseThrow()
                .getKey();
        ClientMessage.Signal signal =
                new ClientMessage.Signal(new dev.parley.signaling.protocol.id.PeerId(peer), body, ++said);
        history.add(new History.Sent(name, session.session().text(), said, to, body));
        say(signal);
    }

    private void say(ClientMessage.Numbered message) {
        unacknowledged.add(message);
        line.say(CODEC.encode(message));
    }

    public synchronized void join() {
        if ((greeted || begun) && !joined && !joining) {
            joining = true;
            byte[] token = new byte[JoinToken.BYTES];
            say(new ClientMessage.Join(room, JoinToken.of(token), key, ++said));
        }
    }

    @Override
    public synchronized void heard(Line from, String text) {
        if (!from.equals(line)) {
            return;
        }
        ServerMessage message = CODEC.decodeServer(text);
        switch (message) {
            case ServerMessage.Welcome welcome -> welcome(welcome);
            case ServerMessage.Ack ack -> acknowledged(ack.seq());
            case ServerMessage.Failure failure -> history.add(new History.Fault(name, failure.toString()));
            case ServerMessage.Numbered numbered -> {
                numbered(numbered);
                line.say(CODEC.encode(new ClientMessage.Ack(heard)));
            }
            default -> {
                // Pongs, and farewells that a closed socket follows.
            }
        }
    }

    private void welcome(ServerMessage.Welcome welcome) {
        boolean again = session != null && welcome.session().equals(session.session());
        if (!again) {
            if (session != null && joined) {
                history.add(new History.SessionLost(name, session.session().text()));
            }
            sessions++;
            if (!begun) {
                begin();
            }
        }
        session = welcome;
        greeted = true;
        if (again) {
            acknowledged(welcome.received());
            List.copyOf(unacknowledged).forEach(message -> line.say(CODEC.encode(message)));
        } else {
            join();
        }
    }

    private void begin() {
        unacknowledged.clear();
        others.clear();
        said = 0;
        heard = 0;
        joined = false;
        joining = false;
    }

    private void acknowledged(long seq) {
        history.add(new History.Acknowledged(name, session.session().text(), seq));
        while (!unacknowledged.isEmpty() && unacknowledged.getFirst().seq() <= seq) {
            unacknowledged.removeFirst();
        }
    }

    private void numbered(ServerMessage.Numbered message) {
        String from = "";
        String body = "";
        switch (message) {
            case ServerMessage.Joined in -> {
                joined = true;
                joining = false;
                in.members().forEach(member -> others.add(names.get(member.id().text())));
            }
            case ServerMessage.Refused _ -> {
                joining = false;
                refused++;
            }
            case ServerMessage.MemberJoined in ->
                others.add(names.get(in.member().id().text()));
            case ServerMessage.MemberLeft left ->
                others.remove(names.get(left.id().text()));
            case ServerMessage.Signal signal -> {
                from = names.get(signal.from().text());
                body = signal.body().text();
            }
            case ServerMessage.IceServers _, ServerMessage.Waiting _, ServerMessage.RoomState _ -> {}
        }
        String what = message instanceof ServerMessage.Signal ? "signal" : message.toString();
        history.add(new History.Heard(name, session.session().text(), message.seq(), what, from, body));
        heard = Math.max(heard, message.seq());
    }

    public synchronized void writeDownWhomItSees() {
        history.add(new History.Sees(name, Set.copyOf(others)));
    }
}
