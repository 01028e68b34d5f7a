package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.SignalMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What outlives a socket: the session, what was said and heard in it, and the room to be in. Pure; for one thread. */
final class SessionMemory {
    private record Session(SessionId id, ResumeToken token) {}

    private record Wanted(
            RoomId room,
            JoinToken token,
            PeerKey peerKey,
            Optional<MemberCard> card,
            Optional<Door> door,
            Optional<InvitationKey> invitation) {
        /**
         * The room as it was told of last, should it be opened anew. One that was locked asks then: a new one knows nobody who was in
         * it, and would refuse all but the first who comes back.
         */
        Wanted with(Door told) {
            return new Wanted(
                    room, token, peerKey, card, Optional.of(told == Door.LOCKED ? Door.ASK : told), invitation);
        }

        /** The room for somebody who has been in: their place is kept without it, and with it they would open none. */
        Wanted asMember() {
            return new Wanted(room, token, peerKey, card, door, Optional.empty());
        }
    }

    private final Outbox outbox;
    private final HeldSignals held;
    private final Receipts receipts = new Receipts();
    private @Nullable Session session;
    private @Nullable Wanted wanted;
    private boolean givenUp;
    private boolean asked;

    SessionMemory(MessageCodec codec, Limits limits) {
        this.outbox = new Outbox(codec, limits);
        this.held = new HeldSignals(limits);
    }

    /**
     * Asks for the session, or for a new one: joins again then, and says again what may not have arrived. Peers drop what they have had, by
     * the counter in each sealed body. All of {@link #unacknowledged} may be sent right behind that.
     */
    ClientMessage.Hello hello(String client) {
        asked = session != null;
        if (!asked) {
            startOver();
        }
        ClientMessage.Resume resume = session == null
                ? null
                // Says what was received, so that nothing is left to acknowledge.
                : new ClientMessage.Resume(session.id(), session.token(), receipts.acknowledge());
        return new ClientMessage.Hello(SignalMessage.PROTOCOL, client, resume);
    }

    /**
     * Takes up the session, or starts the new one that was asked for, or got instead, as {@link #hello} does. Where one was asked for that
     * was there, all of {@link #unacknowledged} is to be sent now.
     *
     * @return whether it is the same session
     */
    boolean welcome(ServerMessage.Welcome welcome) {
        boolean same = welcome.resumed() && asked && session != null;
        session = new Session(welcome.session(), welcome.resumeToken());
        if (same) {
            givenUp = false;
            outbox.acknowledge(welcome.received());
        } else if (asked) {
            startOver();
        }
        return same;
    }

    List<String> unacknowledged() {
        return outbox.texts();
    }

    /** @return what to send now, if the socket is up; also of {@link #leave} and {@link #signal} */
    Optional<String> join(
            RoomId room,
            JoinToken token,
            PeerKey peerKey,
            Optional<MemberCard> card,
            Optional<Door> door,
            Optional<InvitationKey> invitation) {
        Wanted asked = new Wanted(room, token, peerKey, card, door, invitation);
        wanted = asked;
        return add(seq -> join(asked, seq));
    }

    Optional<String> leave() {
        wanted = null;
        held.forgetAll();
        return add(ClientMessage.Leave::new);
    }

    Optional<String> order(LongFunction<ClientMessage.Order> order) {
        return add(order);
    }

    Optional<String> signal(PeerId to, String body) {
        if (held.holds(to)) {
            held.behind(to, body);
            return Optional.empty();
        }
        return add(seq -> new ClientMessage.Signal(to, body, seq));
    }

    /**
     * The server found fault with a message.
     *
     * @return to whom {@link #sayAgain} is to be called after a while, once for what is refused until then
     */
    Optional<PeerId> failed(ServerMessage.Failure failure) {
        if (failure.code() != ErrorCode.TOO_FAST || failure.seq() == null) {
            return Optional.empty();
        }
        return outbox.refused(failure.seq())
                .filter(signal -> held.refused(signal.to(), signal.body().text()))
                .map(ClientMessage.Signal::to);
    }

    /** @return what to send now, if the socket is up, of what the server refused to take for somebody */
    List<String> sayAgain(PeerId to) {
        return held.release(to).stream()
                .map(body -> signal(to, body))
                .flatMap(Optional::stream)
                .toList();
    }

    void acknowledged(long seq) {
        outbox.acknowledge(seq);
    }

    Receipts.Verdict accept(ServerMessage.Numbered message, int chars) {
        Receipts.Verdict verdict = receipts.accept(message, chars);
        if (message instanceof ServerMessage.Refused && verdict != Receipts.Verdict.DUPLICATE) {
            wanted = null;
        } else if (message instanceof ServerMessage.Joined && wanted != null) {
            wanted = wanted.asMember();
        } else if (message instanceof ServerMessage.RoomState state && wanted != null) {
            wanted = wanted.with(state.door());
        }
        return verdict;
    }

    boolean owesAcknowledgement() {
        return receipts.unsaid();
    }

    ClientMessage.Ack acknowledgement() {
        return new ClientMessage.Ack(receipts.acknowledge());
    }

    /** Whether so much waited unacknowledged that only a new session helps; until then nothing more is kept. */
    boolean givenUp() {
        return givenUp;
    }

    private Optional<String> add(LongFunction<? extends ClientMessage.Numbered> message) {
        if (givenUp) {
            return Optional.empty();
        }
        Optional<String> text = outbox.add(message);
        if (text.isEmpty()) {
            givenUp = true;
            session = null;
            outbox.startOver();
        }
        return text;
    }

    private void startOver() {
        givenUp = false;
        List<ClientMessage.Signal> signals = outbox.signals();
        outbox.startOver();
        receipts.startOver();
        Wanted asked = wanted;
        if (asked != null) {
            add(seq -> join(asked, seq));
            signals.forEach(signal -> signal(signal.to(), signal.body().text()));
        }
    }

    private static ClientMessage.Join join(Wanted asked, long seq) {
        return new ClientMessage.Join(
                asked.room(),
                asked.token(),
                asked.peerKey(),
                asked.card().orElse(null),
                true,
                asked.door().orElse(null),
                asked.invitation().orElse(null),
                seq);
    }
}
