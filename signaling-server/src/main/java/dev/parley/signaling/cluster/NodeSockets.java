package dev.parley.signaling.cluster;

import dev.parley.signaling.room.state.SocketId;

/** The sockets of one node have its number in theirs, so that no two in a cluster are the same. */
final class NodeSockets {
    static final int NODE_BITS = 27;
    private static final int SOCKET_BITS = Long.SIZE - 1 - NODE_BITS;
    private static final long SOCKET_MASK = (1L << SOCKET_BITS) - 1;

    private final long node;

    NodeSockets(long node) {
        this.node = node;
    }

    SocketId shared(SocketId own) {
        return new SocketId((node << SOCKET_BITS) | own.number());
    }

    boolean isOwn(SocketId shared) {
        return node(shared) == node;
    }

    static SocketId own(SocketId shared) {
        return new SocketId(shared.number() & SOCKET_MASK);
    }

    static long node(SocketId shared) {
        return shared.number() >>> SOCKET_BITS;
    }
}
