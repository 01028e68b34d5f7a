package dev.parley.client.engine.talk;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.Chat;
import dev.parley.client.chat.ChatMessage;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.MessageId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.engine.reason.ChatProblem;
import dev.parley.client.engine.reason.Reasons;
import dev.parley.client.engine.verification.Verifying;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said on the control channels of one call: chat, reactions, raised hands and views. Of each own line it tells for whom it
 * is, who has it, and who will not get it.
 *
 * <p>Confined to the engine's thread.
 */
public final class Conversation {
    /** A channel that ended is mostly followed by the end of its connection, or by another one. */
    private static final Duration HALTED_AFTER = Duration.ofSeconds(10);

    /** People who left and are still known, so that what they say again is shown once. */
    private static final int MAX_KNOWN = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final long join;
    private final ConversationPort port;
    private final Verifying verifying;
    private final Consumer<Notice> notices;
    private final ControlMessageCodec codec = new ControlMessageCodec();
    private final SecureRandom random = new SecureRandom();
    private final Map<PeerId, Chat> chats = new HashMap<>();
    private final Map<PeerId, Channel> channels = new HashMap<>();
    private final Set<PeerId> awaited = new HashSet<>();
    private final Set<ConnectionId> droppedFrom = new HashSet<>();
    private final Gestures gestures;
    private final Views views;

    private record Channel(ConnectionId connection, int longest) {}

    public Conversation(long join, PeerId self, ConversationPort port, Verifying verifying, Consumer<Notice> notices) {
        this.join = join;
        this.port = port;
        this.verifying = verifying;
        this.notices = notices;
        gestures = new Gestures(join, self, port, notices);
        views = new Views(port);
        verifying.follow(() -> List.copyOf(channels.keySet()).forEach(this::pump));
    }

    /** Sends to everybody named; who is not connected at the moment gets it once they are. */
    public void say(String text, Collection<PeerId> members, Instant now) {
        byte[] bytes = new byte[MessageId.BYTES];
        random.nextBytes(bytes);
        ChatMessage message = new ChatMessage(MessageId.of(bytes), now.toEpochMilli(), text);
        if (members.isEmpty()) {
            refuse(text, ChatProblem.NOBODY);
            return;
        }
        if (length(message) > ControlMessageCodec.MAX_BYTES) {
            refuse(text, ChatProblem.TOO_LONG);
            return;
        }
        List<PeerId> to =
                members.stream().filter(member -> chat(member).write(message)).toList();
        if (to.isEmpty()) {
            PeerId first = members.iterator().next();
            notices.accept(refusal(join, text, ChatProblem.TOO_MANY, name(first)));
            return;
        }
        String id = message.id().text();
        notices.accept(new Notice.ChatSent(join, id, now.toString(), text, to));
        for (PeerId member : members) {
            if (to.contains(member)) {
                pump(member);
            } else {
                missed(member, List.of(message.id()), ChatProblem.TOO_MANY);
            }
        }
    }

    /** Shows everybody who is connected at the moment a sign, which is of that moment: whoever is let in later does not see it. */
    public void react(ReactionKind reaction) {
        gestures.react(reaction)
                .ifPresent(sign -> channels.values().stream()
                        .filter(channel -> verifying.lets(channel.connection))
                        .map(channel -> channel.connection.peer())
                        .toList()
                        .forEach(peer -> show(peer, sign)));
    }

    /** @param turn that the hand had with an earlier engine; null to be the last */
    public void raiseHand(boolean raised, @Nullable Integer turn) {
        gestures.raise(raised, Optional.ofNullable(turn))
                .ifPresent(hand -> List.copyOf(channels.keySet()).forEach(peer -> show(peer, hand)));
    }

    /** The face shows this member's camera in so many pixels, which that member is told. */
    public void view(PeerId peer, int width, int height) {
        tellView(peer, new ControlMessage.View(width, height));
    }

    private void tellView(PeerId peer, ControlMessage.View view) {
        views.wants(peer, view, () -> views.wanted(peer).ifPresent(newest -> tellView(peer, newest)))
                .ifPresent(said -> show(peer, said));
    }

    /** Says something about the sound of a share, of which little is said and none may be missing. */
    public void say(ConnectionId connection, SoundMessage message) {
        Channel channel = channels.get(connection.peer());
        if (channel != null && channel.connection.equals(connection)) {
            send(channel, message);
        }
    }

    private void show(PeerId peer, ControlMessage gesture) {
        chat(peer).show(gesture);
        pump(peer);
    }

    /** What a face is told whose line went nowhere. */
    public static Notice.ChatRefused refusal(long join, String text, ChatProblem problem, String name) {
        return new Notice.ChatRefused(join, text, problem.sentence(name), Reasons.of(problem, name));
    }

    public void onOpened(ConnectionId connection, int longest) {
        verifying.onOpened(connection);
        channels.put(connection.peer(), new Channel(connection, longest));
        chat(connection.peer()).opened(port.nanoTime());
        chat(connection.peer()).show(gestures.own());
        gestures.opened(connection.peer());
        views.opened(connection);
        views.wanted(connection.peer())
                .ifPresent(view -> chat(connection.peer()).show(view));
        pump(connection.peer());
    }

    public void onClosed(ConnectionId connection) {
        verifying.onClosed(connection);
        PeerId peer = connection.peer();
        Channel channel = channels.get(peer);
        if (channel != null && channel.connection.equals(connection)) {
            channels.remove(peer);
            chat(peer).closed();
            port.later(HALTED_AFTER, () -> {
                if (!channels.containsKey(peer) && port.connected(peer)) {
                    trouble(peer, ChatProblem.HALTED);
                }
            });
        }
    }

    public void onReceived(ConnectionId connection, String text) {
        PeerId peer = connection.peer();
        try {
            ControlMessage said = codec.decode(text);
            if (!(said instanceof VerificationMessage)) {
                verifying.onOther(connection);
            }
            switch (said) {
                case ChatMessage message -> {
                    switch (chat(peer).read(message)) {
                        case NEW ->
                            notices.accept(new Notice.Chat(
                                    join,
                                    peer,
                                    message.id().text(),
                                    Instant.ofEpochMilli(message.time()).toString(),
                                    PlainText.of(message.text())));
                        case REPEATED -> LOG.debug("a repeated message");
                        case TOO_MANY -> onDropped(connection);
                    }
                }
                case VerificationMessage message -> verifying.on(connection, message);
                case ControlMessage.Received(MessageId id) -> {
                    if (chat(peer).confirm(id)) {
                        notices.accept(new Notice.ChatDelivered(join, peer, id.text()));
                    }
                }
                case ControlMessage.Reaction reaction -> gestures.on(peer, reaction);
                case ControlMessage.Hand hand -> gestures.on(peer, hand);
                case ControlMessage.View view -> views.on(connection, view);
                case SoundMessage sound -> port.sound(connection, sound);
            }
        } catch (ProtocolException e) {
            LOG.info("a control message was dropped: {}", e.getMessage());
        }
        pump(peer);
    }

    /** Something of the peer was beyond the limits; it is told once a connection. */
    public void onDropped(ConnectionId connection) {
        if (droppedFrom.add(connection)) {
            trouble(connection.peer(), ChatProblem.DROPPED);
        }
    }

    /** Who is in the call now. Who left gets nothing more, also when they come back as somebody who knows nothing of it. */
    public void members(Collection<PeerId> present) {
        gestures.members(present);
        verifying.members(present);
        views.members(present);
        for (PeerId peer : List.copyOf(chats.keySet())) {
            if (!present.contains(peer)) {
                missed(peer, chat(peer).forgo(), ChatProblem.LEFT);
                if (chats.size() > MAX_KNOWN) {
                    chats.remove(peer);
                }
            }
        }
    }

    /** The call is over: what has not arrived does not arrive any more. */
    public void end() {
        chats.forEach((peer, chat) -> missed(peer, chat.forgo(), ChatProblem.OVER));
        channels.clear();
    }

    /** Sends what may be sent, and comes back when more may. */
    private void pump(PeerId peer) {
        Channel channel = channels.get(peer);
        if (channel == null || !verifying.lets(channel.connection)) {
            return;
        }
        Chat chat = chat(peer);
        for (Optional<ControlMessage> next = chat.next(port.nanoTime());
                next.isPresent();
                next = chat.next(port.nanoTime())) {
            send(channel, next.get());
        }
        OptionalLong wait = chat.nanosToNext(port.nanoTime());
        if (wait.isPresent() && awaited.add(peer)) {
            port.later(Duration.ofNanos(wait.getAsLong()), () -> {
                awaited.remove(peer);
                pump(peer);
            });
        }
    }

    private void send(Channel channel, ControlMessage message) {
        String text = codec.encode(message);
        if (length(text) <= channel.longest) {
            port.send(channel.connection, text);
        } else if (message instanceof ChatMessage(MessageId id, var _, var _)) {
            PeerId peer = channel.connection.peer();
            chat(peer).confirm(id);
            missed(peer, List.of(id), ChatProblem.TOO_LONG_THERE);
        }
    }

    private void refuse(String text, ChatProblem problem) {
        notices.accept(refusal(join, text, problem, ""));
    }

    private void missed(PeerId peer, List<MessageId> ids, ChatProblem why) {
        if (!ids.isEmpty()) {
            List<String> texts = new ArrayList<>();
            ids.forEach(id -> texts.add(id.text()));
            notices.accept(new Notice.ChatMissed(
                    join, peer, texts, why.sentence(name(peer)), Reasons.of(why, port.name(peer))));
        }
    }

    private void trouble(PeerId peer, ChatProblem what) {
        LOG.info("chat: {}", what);
        notices.accept(
                new Notice.ChatTrouble(join, peer, what.sentence(name(peer)), Reasons.of(what, port.name(peer))));
    }

    private String name(PeerId peer) {
        return MemberName.inWords(port.name(peer), peer);
    }

    private Chat chat(PeerId peer) {
        return chats.computeIfAbsent(peer, _ -> new Chat());
    }

    private int length(ControlMessage message) {
        return length(codec.encode(message));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
