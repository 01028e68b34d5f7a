package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.id.RoomId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a session has looked, and when: the same look again is no other guess at a token. */
public final class Looks {
    private static final Duration APART = Duration.ofSeconds(1);

    private @Nullable RoomId room;
    private @Nullable SecretDigest token;
    private Instant at = Instant.MIN;

    /** Whether it may be answered again. */
    public boolean due(Instant now) {
        return !at.isAfter(now.minus(APART));
    }

    public boolean isNew(ClientMessage.Look look) {
        return !look.room().equals(room)
                || token == null
                || !token.matches(look.token().bytes());
    }

    public void answered(ClientMessage.Look look, Instant now) {
        if (isNew(look)) {
            room = look.room();
            token = SecretDigest.of(look.token().bytes());
        }
        at = now;
    }
}
