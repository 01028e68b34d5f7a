package dev.parley.signaling.cluster;

/** Who is at the other end of a line to a node. */
public interface Party {
    /** A socket, to whichever node. */
    interface Line {
        void say(String text);

        void close();
    }

    boolean isOnline();

    void connected(Line to);

    void heard(Line from, String text);

    void disconnected(Line from);

    /** As it does every few seconds. */
    void ping();
}
