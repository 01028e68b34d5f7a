package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.state.SessionImage;
import dev.parley.signaling.room.state.SocketId;
import java.util.List;

/** What a shard has for a socket, wherever that is. */
sealed interface Letter {
    /** What each takes besides its text. */
    int OVERHEAD = 64;

    SocketId to();

    /** About how many bytes it is. */
    default int weight() {
        return OVERHEAD
                + switch (this) {
                    case Text text -> text.text().length();
                    case Aside aside -> aside.text().length();
                    case Bell bell -> bell.text().length();
                    case Left left -> 1024 * (1 + left.session().kept().size());
                    case Close _, Stays _ -> 0;
                };
    }

    record Text(SocketId to, String text) implements Letter {}

    /** The same, of a room that its socket need not be in. */
    record Aside(SocketId to, String text) implements Letter {}

    /** Something of the doorbell. */
    record Bell(SocketId to, String text, Sense sense) implements Letter {}

    /** What a socket's node has to know of what the doorbell says to it. */
    enum Sense {
        NONE('n'),
        /** It listens from now on, and is to be heard more often. */
        AT_HOME('h'),
        AWAY('a'),
        /** A box takes no more rings now. */
        REFUSED('r');

        /** In the store. */
        private final char code;

        Sense(char code) {
            this.code = code;
        }

        char code() {
            return code;
        }
    }

    record Close(SocketId to, CloseCode code) implements Letter {}

    /** Its session has left the shard, and is to be taken to another. */
    record Left(SocketId to, SessionImage session) implements Letter {}

    /** Its session stays, since it is in a room. */
    record Stays(SocketId to) implements Letter {}

    /** Letters of one shard to one node. */
    record Parcel(int shard, List<Letter> letters) {}
}
