package dev.parley.client.transfer;

import dev.parley.client.transfer.TransferMessage.Offer;
import dev.parley.signaling.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * All file transfers of this program, with all peers.
 *
 * <p>Its methods may be called from any thread and return at once. Everything happens in {@code executor}, which must run
 * one task at a time, in order; the ports are called and notices come from there too.
 */
public final class FileTransfers implements AutoCloseable {
    /** Above this a sender pauses; libwebrtc closes a channel at 16 MiB. */
    static final long BUFFER_HIGH = 4L << 20;

    static final long BUFFER_LOW = 1L << 20;

    private final DiskPort disk;
    private final FilesChannelPort channel;
    private final Executor executor;
    private final RandomGenerator random;
    private final Consumer<TransferNotice> notices;
    private final Map<TransferId, ActiveTransfer> transfers = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final ByteBuffer block = ByteBuffer.allocate(TransferLimits.BLOCK_BYTES);
    private final Inbox inbox = new Inbox();
    private final Set<String> flooding = ConcurrentHashMap.newKeySet();
    private boolean pumpAsked;

    /** @param random a secure source, for transfer ids */
    public FileTransfers(
            DiskPort disk,
            FilesChannelPort channel,
            Executor executor,
            RandomGenerator random,
            Consumer<TransferNotice> notices) {
        this.disk = disk;
        this.channel = channel;
        this.executor = executor;
        this.random = random;
        this.notices = notices;
    }

    /** Offers a file; what becomes of it is told by notices with the id returned. */
    public TransferId offer(String peer, Path file) {
        TransferId id = TransferId.random(random);
        execute(() -> {
            try {
                DiskPort.Source source = disk.open(file);
                var machine = new SendTransfer(id, source.entry());
                add(id, new OutgoingTransfer(peer, machine, file, source, block, channel, notices))
                        .on(new TransferEvent.Started());
            } catch (DiskFailure e) {
                notices.accept(new TransferNotice.Failed(id, e.sentence()));
            }
        });
        return id;
    }

    /** Takes an offer; nothing happens if it has been answered or withdrawn, as with {@link #refuse}. */
    public void accept(TransferId id, Path folder) {
        execute(() -> {
            if (transfers.get(id) instanceof IncomingTransfer incoming) {
                incoming.accept(folder, disk);
            }
        });
    }

    public void refuse(TransferId id) {
        execute(() -> {
            if (transfers.get(id) instanceof IncomingTransfer incoming) {
                incoming.decline();
            }
        });
    }

    public void cancel(TransferId id) {
        execute(() -> {
            ActiveTransfer transfer = transfers.get(id);
            if (transfer != null) {
                transfer.on(new TransferEvent.Cancelled());
            }
        });
    }

    /** Takes one message of the channel; the buffer must be a copy that nobody changes any more. */
    public void onMessage(String peer, ByteBuffer message) {
        int bytes = message.remaining();
        if (inbox.admit(peer, bytes)) {
            execute(() -> {
                inbox.release(peer, bytes);
                receive(peer, message);
            });
        } else if (flooding.add(peer)) {
            execute(() -> {
                flooding.remove(peer);
                endAll(peer, new TransferEvent.RuleBroken("far more than its credit"));
            });
        }
    }

    public void onChannelClosed(String peer) {
        execute(() -> {
            paused.remove(peer);
            endAll(peer, new TransferEvent.ChannelClosed());
        });
    }

    /** Sends on where a channel has drained; the answer to {@link FilesChannelPort#pumpSoon}. */
    public void pump() {
        execute(() -> pumpAsked = false);
    }

    /** Cancels everything; what was not whole is deleted. */
    @Override
    public void close() {
        execute(() -> List.copyOf(transfers.values()).forEach(transfer -> transfer.on(new TransferEvent.Cancelled())));
    }

    /** Every task may end transfers, or let others send on. */
    private void execute(Runnable task) {
        executor.execute(() -> {
            task.run();
            sendMore();
            transfers.values().removeIf(ActiveTransfer::ended);
        });
    }

    private void receive(String peer, ByteBuffer bytes) {
        ActiveTransfer transfer = TransferCodec.idOf(bytes).map(transfers::get).orElse(null);
        if (transfer != null && !transfer.peer().equals(peer)) {
            return; // an id belongs to whoever used it first
        }
        try {
            TransferMessage message = TransferCodec.decode(bytes);
            if (transfer != null) {
                transfer.on(new TransferEvent.MessageReceived(message));
            } else if (message instanceof Offer offer) {
                onOffer(peer, offer);
            } // else it is about a transfer that has ended here
        } catch (ProtocolException e) {
            if (transfer != null) {
                transfer.on(new TransferEvent.RuleBroken(String.valueOf(e.getMessage())));
            } else if (TransferCodec.isOffer(bytes)) {
                TransferCodec.idOf(bytes).ifPresent(id -> refuse(peer, id, EndReason.RULE_BROKEN));
            }
        }
    }

    private void onOffer(String peer, Offer offer) {
        if (offer.entries().size() != 1 || offer.entries().getFirst().name().contains("/")) {
            refuse(peer, offer.id(), EndReason.TOO_MANY_ENTRIES);
            return;
        }
        long open = transfers.values().stream()
                .filter(transfer ->
                        transfer instanceof IncomingTransfer && transfer.peer().equals(peer))
                .count();
        if (open >= TransferLimits.INCOMING_PER_PEER) {
            refuse(peer, offer.id(), EndReason.TOO_MANY);
            return;
        }
        Entry entry = offer.entries().getFirst();
        add(offer.id(), new IncomingTransfer(peer, new ReceiveTransfer(offer), entry, channel, notices));
        String name = SafeFileName.of(entry.name()).text();
        notices.accept(new TransferNotice.Offered(peer, offer.id(), name, offer.total()));
    }

    private void refuse(String peer, TransferId id, EndReason reason) {
        channel.send(peer, TransferCodec.encode(new TransferMessage.Refuse(id, reason)));
    }

    private ActiveTransfer add(TransferId id, ActiveTransfer transfer) {
        transfers.put(id, transfer);
        return transfer;
    }

    private void endAll(String peer, TransferEvent why) {
        for (ActiveTransfer transfer : List.copyOf(transfers.values())) {
            if (transfer.peer().equals(peer)) {
                transfer.on(why);
            }
        }
    }

    /** Gives each transfer one block in turn, until channel or credit stop them all. */
    private void sendMore() {
        List<OutgoingTransfer> senders = new ArrayList<>();
        for (ActiveTransfer transfer : transfers.values()) {
            if (transfer instanceof OutgoingTransfer outgoing && outgoing.sending()) {
                senders.add(outgoing);
            }
        }
        List<OutgoingTransfer> ready = senders;
        while (!ready.isEmpty()) {
            ready = ready.stream()
                    .filter(sender -> hasRoom(sender.peer()) && sender.on(new TransferEvent.ChannelReady()))
                    .toList();
        }
        if (!pumpAsked && senders.stream().anyMatch(sender -> sender.sending() && paused.contains(sender.peer()))) {
            pumpAsked = true;
            channel.pumpSoon();
        }
    }

    private boolean hasRoom(String peer) {
        long buffered = channel.bufferedAmount(peer);
        if (buffered > BUFFER_HIGH) {
            paused.add(peer);
        } else if (buffered < BUFFER_LOW) {
            paused.remove(peer);
        }
        return !paused.contains(peer);
    }
}
