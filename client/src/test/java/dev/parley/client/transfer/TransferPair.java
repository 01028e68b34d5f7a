package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.StoragePort;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Two programs, or more, with channels between them that deliver one message at a time and can be cut at any. */
public final class TransferPair {
    public final Party alice;
    public final Party bob;

    /** Bytes that the channel says are still in its buffer, to either side. */
    long bufferedAmount;

    /** Whether the calls leave the line free. */
    int pumpsAsked;

    /** Bytes of all data messages that were ever sent. */
    long dataBytes;

    /** The longest message that was ever sent. */
    int longest;

    /** Whether one data message fills the channel. */
    boolean fillsUp;

    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, BiConsumer<Party, ByteBuffer>> outsiders = new HashMap<>();
    private int delivered;
    private int restarts;
    private boolean cut = true;

    public TransferPair(StoragePort aliceStorage, StoragePort bobStorage) {
        alice = new Party("alice", aliceStorage);
        bob = new Party("bob", bobStorage);
        connect();
        run();
    }

    /** Another program, whose channel to alice is open. */
    Party add(String name, StoragePort storage) {
        Party third = new Party(name, storage);
        third.openTo(alice);
        alice.openTo(third);
        return third;
    }

    /** Has an outsider hear what is sent to a name from now on, whoever else has it. */
    void admit(String name, BiConsumer<Party, ByteBuffer> outsider) {
        outsiders.put(name, outsider);
    }

    void dismiss(String name) {
        outsiders.remove(name);
    }

    /** How many messages have arrived. */
    int delivered() {
        return delivered;
    }

    /** Opens the channel between the two. */
    public void connect() {
        cut = false;
        alice.openTo(bob);
        bob.openTo(alice);
    }

    /** Runs until nobody has anything to do. */
    public void run() {
        runUntilDelivered(Integer.MAX_VALUE);
    }

    /** Runs until so many messages in all have arrived; tells if there were so many. */
    public boolean runUntilDelivered(int messages) {
        while (delivered < messages) {
            boolean busy = false;
            for (Party party : parties.values()) {
                busy = party.step();
                if (busy) {
                    break;
                }
            }
            if (!busy) {
                return false;
            }
        }
        return true;
    }

    /** The channel closes; what is on its way is lost. */
    public void cut() {
        sever();
        alice.transfers.onChannelClosed(bob.name);
        bob.transfers.onChannelClosed(alice.name);
        run();
    }

    /** The channel carries nothing any more, and nobody has noticed yet. */
    void sever() {
        cut = true;
        alice.arriving.clear();
        bob.arriving.clear();
    }

    private record Arriving(String from, ByteBuffer message) {}

    /** One of the programs. */
    public final class Party implements FilesChannelPort {
        public final List<TransferNotice> notices = new ArrayList<>();
        public FileTransfers transfers;
        String name;
        String shownAs;
        boolean keepExecutable;
        int maxMessageBytes = TransferLimits.MESSAGE_BYTES;
        private final StoragePort storage;
        private final Deque<Arriving> arriving = new ArrayDeque<>();
        private final Deque<Runnable> background = new ArrayDeque<>();
        private Deque<Runnable> tasks = new ArrayDeque<>();
        Digest certificate = HashTree.leaf(ByteBuffer.allocate(0));

        Party(String name, StoragePort storage) {
            this.name = name;
            this.shownAs = name;
            this.storage = storage;
            this.transfers = begin();
            parties.put(name, this);
        }

        /** The program dies where it stands, and another one begins that may have another name. */
        public void restart(String newName) {
            sever();
            parties.remove(name);
            name = newName;
            parties.put(name, this);
            tasks.clear();
            background.clear();
            notices.clear();
            transfers = begin();
            transfers.start();
        }

        @Override
        public boolean send(String peer, ByteBuffer message) {
            BiConsumer<Party, ByteBuffer> outsider = outsiders.get(peer);
            if (outsider != null) {
                outsider.accept(this, ByteBuffer.wrap(message.array().clone()));
                return true;
            }
            Party to = parties.get(peer);
            boolean between = (this == alice || to == alice) && (this == bob || to == bob);
            if (to == null
                    || (between && cut)
                    || message.arrayOffset() != 0
                    || message.array().length != message.remaining()) {
                return false;
            }
            longest = Math.max(longest, message.remaining());
            if (message.get(0) == 5) {
                bufferedAmount = fillsUp ? PeerChannel.BUFFER_HIGH + 1 : bufferedAmount;
                dataBytes += message.remaining() - TransferMessage.Data.OVERHEAD;
            }
            to.arriving.add(new Arriving(name, ByteBuffer.wrap(message.array().clone())));
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

        /** Takes what it was shown last under this id. */
        public void accept(TransferId id, Path folder) {
            transfers.accept(id, shown(id), folder, keepExecutable);
        }

        /** The offer that it was shown last under this id. */
        OfferMark shown(TransferId id) {
            return notices.stream()
                    .filter(notice -> notice.id().equals(id))
                    .filter(TransferNotice.Offered.class::isInstance)
                    .map(notice -> ((TransferNotice.Offered) notice).mark())
                    .reduce((_, last) -> last)
                    .orElse(new OfferMark("none was shown"));
        }

        TransferPhase phase() {
            return last(TransferNotice.Progress.class).phase();
        }

        Problem failure() {
            return last(TransferNotice.Failed.class).problem();
        }

        boolean heard(Class<? extends TransferNotice> kind) {
            return notices.stream().anyMatch(kind::isInstance);
        }

        public boolean hasEnded() {
            return heard(TransferNotice.Finished.class) || heard(TransferNotice.Failed.class);
        }

        /** What this one says next to the other of the two, without delivering it. */
        List<TransferMessage> said() {
            runTasks();
            return other().arriving.stream()
                    .map(sent -> TransferCodec.decode(sent.message()))
                    .toList();
        }

        /** Has this one hear a message, whoever made it, and answer. */
        List<TransferMessage> hear(ByteBuffer message) {
            other().arriving.clear();
            transfers.onMessage(other().name, message);
            return said();
        }

        List<TransferMessage> hear(TransferMessage message) {
            return hear(TransferCodec.encode(message));
        }

        void drop() {
            arriving.clear();
        }

        int waitingTasks() {
            return tasks.size();
        }

        void openTo(Party peer) {
            transfers.onChannelOpened(
                    peer.name, peer.shownAs, maxMessageBytes, new Fingerprints(certificate, peer.certificate));
        }

        private FileTransfers begin() {
            // What still comes from a program that died must not run here.
            tasks = new ArrayDeque<>();
            Random random = new Random(++restarts);
            certificate = Digest.random(random);
            return new FileTransfers(storage, this, tasks::add, background::add, random, notices::add);
        }

        private Party other() {
            return this == alice ? bob : alice;
        }

        private void runTasks() {
            while (!tasks.isEmpty() || !background.isEmpty()) {
                (tasks.isEmpty() ? background : tasks).poll().run();
            }
        }

        private boolean step() {
            if (!tasks.isEmpty() || !background.isEmpty()) {
                (tasks.isEmpty() ? background : tasks).poll().run();
                return true;
            }
            Arriving next = arriving.poll();
            if (next == null) {
                return false;
            }
            delivered++;
            transfers.onMessage(next.from(), next.message());
            return true;
        }
    }
}
