package dev.parley.client.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Two programs with a channel between them that delivers one message at a time, and can be cut at any. */
public final class TransferPair {
    public final Party alice;
    public final Party bob;

    /** Bytes that the channel says are still in its buffer, to either side. */
    long bufferedAmount;

    int pumpsAsked;

    private int delivered;
    private boolean cut;

    public TransferPair(DiskPort aliceDisk, DiskPort bobDisk) {
        alice = new Party("alice", aliceDisk, 1);
        bob = new Party("bob", bobDisk, 2);
        alice.other = bob;
        bob.other = alice;
    }

    /** Runs until nobody has anything to do. */
    public void run() {
        runUntilDelivered(Integer.MAX_VALUE);
    }

    /** Runs until so many messages in all have arrived; tells if there were so many. */
    public boolean runUntilDelivered(int messages) {
        while (delivered < messages) {
            if (!alice.step() && !bob.step()) {
                return false;
            }
        }
        return true;
    }

    /** The channel closes; what is on its way is lost. */
    public void cut() {
        cut = true;
        for (Party party : List.of(alice, bob)) {
            party.arriving.clear();
            party.transfers.onChannelClosed(party.other.name);
        }
        run();
    }

    /** One of the two programs. */
    public final class Party implements FilesChannelPort {
        public final List<TransferNotice> notices = new ArrayList<>();
        public final FileTransfers transfers;
        final Deque<ByteBuffer> arriving = new ArrayDeque<>();
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final String name;
        private Party other = this;

        Party(String name, DiskPort disk, long seed) {
            this.name = name;
            transfers = new FileTransfers(disk, this, tasks::add, new Random(seed), notices::add);
        }

        @Override
        public boolean send(String peer, ByteBuffer message) {
            if (cut || message.arrayOffset() != 0 || message.array().length != message.remaining()) {
                return false;
            }
            other.arriving.add(ByteBuffer.wrap(message.array().clone()));
            return true;
        }

        @Override
        public long bufferedAmount(String peer) {
            return bufferedAmount;
        }

        @Override
        public void pumpSoon() {
            pumpsAsked++;
        }

        /** The last notice of a kind. */
        public <T extends TransferNotice> T last(Class<T> kind) {
            return notices.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .reduce((_, b) -> b)
                    .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " in " + notices));
        }

        boolean hasEnded() {
            return notices.stream()
                    .anyMatch(n -> n instanceof TransferNotice.Finished || n instanceof TransferNotice.Failed);
        }

        /** What this one says next, without delivering it. */
        List<TransferMessage> said() {
            runTasks();
            return other.arriving.stream().map(TransferCodec::decode).toList();
        }

        /** Has this one hear a message, whoever made it, and answer. */
        List<TransferMessage> hear(ByteBuffer message) {
            other.arriving.clear();
            transfers.onMessage(other.name, message);
            return said();
        }

        List<TransferMessage> hear(TransferMessage message) {
            return hear(TransferCodec.encode(message));
        }

        int waitingTasks() {
            return tasks.size();
        }

        private void runTasks() {
            while (!tasks.isEmpty()) {
                tasks.poll().run();
            }
        }

        private boolean step() {
            if (!tasks.isEmpty()) {
                tasks.poll().run();
                return true;
            }
            ByteBuffer message = arriving.poll();
            if (message == null) {
                return false;
            }
            delivered++;
            transfers.onMessage(other.name, message);
            return true;
        }
    }
}
