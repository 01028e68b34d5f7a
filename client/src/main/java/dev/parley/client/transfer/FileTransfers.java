package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * All file transfers of this program, with all peers.
 *
 * <p>Its methods may be called from any thread and return at once. Everything happens in {@code executor}, which must run
 * one task at a time, in order; the ports are called and notices come from there too. Only {@link StoragePort#open} is
 * called in {@code background}.
 */
public final class FileTransfers implements AutoCloseable {
    private final StoragePort storage;
    private final FilesChannelPort port;
    private final Executor executor;
    private final RandomGenerator random;
    private final OutgoingTransfers outgoing;
    private final IncomingTransfers incoming;
    private final Withdrawals withdrawals;
    private final Map<String, PeerChannel> channels = new LinkedHashMap<>();
    private final Inbox inbox = new Inbox();
    private final Set<String> flooding = ConcurrentHashMap.newKeySet();
    private boolean turnAsked;
    private boolean pumpAsked;
    private boolean closed;

    /** @param random a secure source, for ids, secrets and nonces */
    public FileTransfers(
            StoragePort storage,
            FilesChannelPort channel,
            Executor executor,
            Executor background,
            RandomGenerator random,
            Consumer<TransferNotice> notices) {
        this.storage = storage;
        this.port = channel;
        this.executor = executor;
        this.random = random;
        this.withdrawals = new Withdrawals(storage);
        this.outgoing = new OutgoingTransfers(
                new SourceOpener(storage, background, this::execute), withdrawals, random, notices);
        this.incoming = new IncomingTransfers(storage, withdrawals, inbox, notices);
    }

    /** Takes up all that is remembered, and tells of it. */
    public void start() {
        execute(() -> {
            for (TransferRecord known : storage.records()) {
                switch (known) {
                    case TransferRecord.Outgoing sent -> outgoing.remember(sent);
                    case TransferRecord.Incoming received -> incoming.remember(received);
                    case TransferRecord.Finished finished -> incoming.remember(finished);
                    case TransferRecord.Withdrawn withdrawn -> withdrawals.remember(withdrawn);
                }
            }
        });
    }

    /** Offers files and folders; what becomes of it is told by notices with the id returned. */
    public TransferId offer(String peer, String peerName, List<Path> paths) {
        TransferId id = TransferId.random(random);
        execute(() -> outgoing.begin(id, paths, peer, peerName));
        return id;
    }

    /**
     * Takes an offer; nothing happens if it has been answered or withdrawn, or is not the one that was shown any more.
     *
     * @param keepExecutable whether what its sender can run can be run here too, by its owner
     */
    public void accept(TransferId id, OfferMark shown, Path folder, boolean keepExecutable) {
        execute(() -> {
            IncomingTransfer transfer = incoming.get(id);
            if (transfer != null) {
                transfer.accept(shown, folder, keepExecutable);
            }
        });
    }

    /**
     * Declines an offer, if it is still the one that was shown.
     *
     * @param unasked for the program itself, which takes no such files, and not for its person
     */
    public void decline(TransferId id, OfferMark shown, boolean unasked) {
        withTransfer(id, transfer -> {
            if (transfer.isShown(shown)) {
                cancel(transfer, unasked);
            }
        });
    }

    /** Ends a transfer in whatever state it is; nothing of it is kept. */
    public void cancel(TransferId id, boolean unasked) {
        withTransfer(id, transfer -> cancel(transfer, unasked));
    }

    private void cancel(ActiveTransfer transfer, boolean unasked) {
        boolean agreed = transfer.agreed();
        boolean said = !transfer.waits();
        TransferSecret secret = transfer.secret();
        transfer.cancel(unasked);
        if (agreed && secret != null) {
            withdrawals.add(new TransferRecord.Withdrawn(transfer.id(), secret, TransferEndReason.CANCELLED), said);
        }
    }

    /** Has a transfer stand still, or go on, also after trouble with the disk. */
    public void pause(TransferId id, boolean paused) {
        withTransfer(id, transfer -> transfer.pause(paused));
    }

    /** Looks whether what stands in the way of some has passed; to be called every few seconds. */
    public void lookAgain() {
        execute(() -> all().forEach(ActiveTransfer::lookAgain));
    }

    /** Lets a transfer go on, if it is with whom it was shown: to go on under another name is for its person to allow. */
    public void goOn(TransferId id, OfferMark shown) {
        withTransfer(id, transfer -> {
            if (transfer.isShown(shown)) {
                transfer.pause(false);
            }
        });
    }

    /** @param fingerprints null if they are not known: what was agreed on before waits for another channel then */
    public void onChannelOpened(
            String peer, String peerName, int maxMessageBytes, @Nullable Fingerprints fingerprints) {
        execute(() -> {
            closeChannel(peer);
            PeerChannel channel =
                    new PeerChannel(peer, peerName, maxMessageBytes, port, Digest.random(random), fingerprints);
            channels.put(peer, channel);
            share();
            channel.greet();
        });
    }

    /** Takes one message of the channel; the buffer must be a copy that nobody changes any more. */
    public void onMessage(String peer, ByteBuffer message) {
        int bytes = message.remaining();
        if (inbox.admit(peer, bytes)) {
            execute(() -> {
                inbox.release(peer, bytes);
                PeerChannel channel = channels.get(peer);
                if (channel != null) {
                    receive(channel, message);
                }
            });
        } else if (flooding.add(peer)) {
            execute(() -> {
                flooding.remove(peer);
                tellAllOn(channels.get(peer), new TransferEvent.RuleBroken("far more than its credit"));
            });
        }
    }

    public void onChannelClosed(String peer) {
        execute(() -> closeChannel(peer));
    }

    /** Sends on where a channel has drained; the answer to {@link FilesChannelPort#pumpSoon}. */
    public void pump() {
        execute(() -> pumpAsked = false);
    }

    /** Lets go of everything, and keeps what can go on another day. */
    @Override
    public void close() {
        execute(() -> {
            all().forEach(ActiveTransfer::shutDown);
            closed = true;
        });
    }

    /** Every task may end transfers, or let others go on. */
    private void execute(Runnable task) {
        executor.execute(() -> {
            task.run();
            if (!closed) {
                settle();
            }
        });
    }

    private void settle() {
        for (PeerChannel channel : List.copyOf(channels.values())) {
            if (!channel.open()) {
                closeChannel(channel.peer());
            }
        }
        incoming.settle(channels.values());
        outgoing.settle(channels.values());
        if (turnAsked) {
            return;
        }
        if (incoming.ready() || outgoing.ready()) {
            turnAsked = true;
            execute(this::turn);
        } else if (!pumpAsked && outgoing.blocked()) {
            pumpAsked = true;
            port.pumpSoon();
        }
    }

    /** One block for each, so that nobody waits long, messages neither. */
    private void turn() {
        turnAsked = false;
        incoming.turn();
        outgoing.turn();
    }

    private void receive(PeerChannel channel, ByteBuffer bytes) {
        TransferId id = TransferCodec.idOf(bytes).orElse(null);
        if (id == null) {
            return;
        }
        ActiveTransfer found = find(id);
        // An id belongs to whoever used it first.
        ActiveTransfer transfer = found != null && found.isOn(channel) ? found : null;
        TransferMessage message;
        try {
            message = TransferCodec.decode(bytes);
        } catch (ProtocolException e) {
            if (TransferCodec.isHello(bytes)) {
                hear(channel, (Digest) null);
            } else if (TransferCodec.isKnown(bytes)) {
                hear(channel, List.of());
            } else if (transfer != null) {
                transfer.on(new TransferEvent.RuleBroken(String.valueOf(e.getMessage())));
            } else if (TransferCodec.isOffer(bytes)) {
                IncomingTransfers.refuse(channel, id, TransferEndReason.RULE_BROKEN);
            }
            return;
        }
        if (message instanceof TransferMessage.Hello(Digest nonce)) {
            hear(channel, nonce);
        } else if (message instanceof TransferMessage.Able able) {
            channel.onAble(able);
        } else if (message instanceof TransferMessage.Known(List<ResumeTag> tags)) {
            hear(channel, tags);
        } else if (transfer != null) {
            transfer.onMessage(message);
        } else {
            onStranger(channel, message);
        }
    }

    /** About a transfer that is not on this channel, or none at all. */
    private void onStranger(PeerChannel channel, TransferMessage message) {
        switch (message) {
            case TransferMessage.Offer(TransferId id, var _, var _)
            when outgoing.get(id) != null -> IncomingTransfers.refuse(channel, id, TransferEndReason.RULE_BROKEN);
            case TransferMessage.Offer offer -> incoming.onOffer(channel, offer);
            case TransferMessage.Fin fin -> incoming.onFin(channel, fin);
            case TransferMessage.Cancel cancel -> {
                withdrawals.onCancel(cancel.id());
                incoming.onCancel(cancel);
            }
            case TransferMessage.Data data -> channel.onStray(data.payload().remaining());
            case TransferMessage.FromSender _, TransferMessage.FromReceiver _ -> {
                // It has ended here.
            }
        }
    }

    private void hear(PeerChannel channel, @Nullable Digest nonce) {
        if (channel.onHello(nonce)) {
            channel.send(incoming.known(channel));
        }
    }

    private void hear(PeerChannel channel, List<ResumeTag> tags) {
        if (channel.onKnown(tags)) {
            withdrawals.onKnown(channel);
            outgoing.onKnown(channel);
        }
    }

    private void closeChannel(String peer) {
        PeerChannel channel = channels.remove(peer);
        if (channel != null) {
            channel.close();
            share();
            tellAllOn(channel, new TransferEvent.ChannelClosed());
            inbox.cover(peer, 0);
        }
    }

    private void share() {
        inbox.sharedBy(channels.size());
        channels.values().forEach(channel -> channel.shareBuffers(channels.size()));
    }

    private void tellAllOn(@Nullable PeerChannel channel, TransferEvent event) {
        for (ActiveTransfer transfer : all()) {
            if (channel != null && transfer.isOn(channel)) {
                transfer.on(event);
            }
        }
    }

    private void withTransfer(TransferId id, Consumer<ActiveTransfer> action) {
        execute(() -> {
            ActiveTransfer transfer = find(id);
            if (transfer != null) {
                action.accept(transfer);
            }
        });
    }

    private @Nullable ActiveTransfer find(TransferId id) {
        ActiveTransfer sent = outgoing.get(id);
        return sent != null ? sent : incoming.get(id);
    }

    private List<ActiveTransfer> all() {
        List<ActiveTransfer> all = new ArrayList<>(outgoing.all());
        all.addAll(incoming.all());
        return all;
    }
}
