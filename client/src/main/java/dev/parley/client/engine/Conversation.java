package dev.parley.client.engine;

import dev.parley.client.call.ConnectionId;
import dev.parley.client.chat.Chat;
import dev.parley.client.chat.ChatMessage;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.MessageId;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PlainText;
import dev.parley.client.rtc.Rtc;
import dev.parley.signaling.protocol.PeerId;
import dev.parley.signaling.protocol.ProtocolException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat of one call, with everybody in it. Confined to the engine's thread. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final long join;
    private final Rtc rtc;
    private final Consumer<Notice> notices;
    private final ControlMessageCodec codec = new ControlMessageCodec();
    private final SecureRandom random = new SecureRandom();
    private final Map<PeerId, Chat> chats = new HashMap<>();
    private final Map<PeerId, ConnectionId> channels = new HashMap<>();

    Conversation(long join, Rtc rtc, Consumer<Notice> notices) {
        this.join = join;
        this.rtc = rtc;
        this.notices = notices;
    }

    /** Sends to everybody named; who is not connected at the moment gets it once they are. */
    void say(String text, List<PeerId> members, Instant now) {
        byte[] id = new byte[MessageId.BYTES];
        random.nextBytes(id);
        ChatMessage message = new ChatMessage(MessageId.of(id), now.toEpochMilli(), text);
        for (PeerId member : members) {
            if (chat(member).write(message)) {
                send(member, message);
            } else {
                notices.accept(new Notice.Problem("Too many messages wait for somebody who does not receive them."));
            }
        }
        notices.accept(new Notice.ChatSent(join, message.id().text(), now.toString(), text));
    }

    void onOpened(ConnectionId connection) {
        channels.put(connection.peer(), connection);
        chat(connection.peer()).unreceived().forEach(message -> send(connection.peer(), message));
    }

    void onClosed(ConnectionId connection) {
        channels.remove(connection.peer(), connection);
    }

    void onReceived(ConnectionId connection, String text) {
        PeerId peer = connection.peer();
        try {
            switch (codec.decode(text)) {
                case ChatMessage message -> {
                    send(peer, new ControlMessage.Received(message.id()));
                    if (chat(peer).read(message)) {
                        notices.accept(new Notice.Chat(
                                join,
                                peer,
                                message.id().text(),
                                Instant.ofEpochMilli(message.time()).toString(),
                                PlainText.of(message.text())));
                    }
                }
                case ControlMessage.Received(MessageId id) -> {
                    if (chat(peer).confirm(id)) {
                        notices.accept(new Notice.ChatDelivered(join, peer, id.text()));
                    }
                }
            }
        } catch (ProtocolException e) {
            LOG.info("a control message was dropped: {}", e.getMessage());
        }
    }

    private Chat chat(PeerId peer) {
        return chats.computeIfAbsent(peer, id -> new Chat());
    }

    private void send(PeerId to, ControlMessage message) {
        ConnectionId connection = channels.get(to);
        if (connection != null) {
            rtc.sendControl(connection, codec.encode(message));
        }
    }
}
