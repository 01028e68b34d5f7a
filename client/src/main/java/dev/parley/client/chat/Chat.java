package dev.parley.client.chat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The chat with one peer: each message arrives once, however often the connection is renewed under it.
 *
 * <p>Confined to the thread of its owner, who sends what is {@link #unreceived} again whenever a control channel opens,
 * and answers every chat message, also a repeated one, with {@code received}.
 */
public final class Chat {
    /** Own messages that may wait for their receipt at once. */
    public static final int MAX_UNRECEIVED = 256;

    static final int REMEMBERED = 1024;

    private final LinkedHashMap<MessageId, ChatMessage> unreceived = new LinkedHashMap<>();
    private final LinkedHashSet<MessageId> seen = new LinkedHashSet<>();

    /** Takes in an own message before it is sent; false if too many wait already, and then it is not to be sent. */
    public boolean write(ChatMessage message) {
        if (unreceived.size() >= MAX_UNRECEIVED) {
            return false;
        }
        unreceived.put(message.id(), message);
        return true;
    }

    /** Own messages without a receipt, in the order in which they were written. */
    public List<ChatMessage> unreceived() {
        return List.copyOf(unreceived.values());
    }

    /** Takes in a message of the peer; true if it is new and to be shown. */
    public boolean read(ChatMessage message) {
        boolean isNew = seen.add(message.id());
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
        return isNew;
    }

    /** Takes in a receipt of the peer; true if an own message waited for it. */
    public boolean confirm(MessageId id) {
        return unreceived.remove(id) != null;
    }
}
