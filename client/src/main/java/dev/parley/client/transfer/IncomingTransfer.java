package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.ReceiveTransfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files on their way in. */
final class IncomingTransfer extends ActiveTransfer {
    private final FilesOffer offer;
    private String peerName;
    private @Nullable TransferSecret secret;
    private @Nullable TransferSecret offeredSecret;
    private final StoragePort storage;
    private final Credits credits;
    private final Consumer<TransferRecord.Finished> finished;
    private TransferRecord.@Nullable Incoming known;
    private StoragePort.@Nullable Target target;
    private @Nullable PeerChannel offeredOn;
    private List<Path> published = List.of();
    private Differences differences = Differences.NONE;
    private TransferRecord.@Nullable Finished done;

    /** Who gives credit to all of them. */
    interface Credits {
        /** @see dev.parley.client.transfer.machine.CreditPort */
        long allow(IncomingTransfer transfer, long unspent, long wanted);
    }

    /** @param finished is told when it has been published, and again when its part folder is gone */
    private IncomingTransfer(
            TransferId id,
            FilesOffer offer,
            String peerName,
            @Nullable TransferSecret secret,
            StoragePort storage,
            Credits credits,
            Consumer<TransferNotice> notices,
            Consumer<TransferRecord.Finished> finished) {
        super(id, notices);
        this.credits = credits;
        this.offer = offer;
        this.peerName = peerName;
        this.secret = secret;
        this.storage = storage;
        this.finished = finished;
    }

    static IncomingTransfer offered(
            TransferMessage.Offer message,
            TransferSecret secret,
            PeerChannel channel,
            StoragePort storage,
            Credits credits,
            Consumer<TransferNotice> notices,
            Consumer<TransferRecord.Finished> finished) {
        IncomingTransfer transfer = new IncomingTransfer(
                message.id(), message.offer(), channel.peerName(), secret, storage, credits, notices, finished);
        transfer.attach(channel, ReceiveTransfer.offered(message.id(), message.offer(), transfer::allow), false);
        transfer.reportOffered();
        return transfer;
    }

    static IncomingTransfer remembered(
            TransferRecord.Incoming known,
            StoragePort storage,
            Credits credits,
            Consumer<TransferNotice> notices,
            Consumer<TransferRecord.Finished> finished) {
        IncomingTransfer transfer = new IncomingTransfer(
                known.id(), known.offer(), known.peerName(), known.secret(), storage, credits, notices, finished);
        transfer.known = known;
        transfer.isAt(storage.received(known));
        return transfer;
    }

    /** Whether its person has accepted it, so that it goes on when its sender offers it again. */
    @Override
    boolean agreed() {
        return known != null;
    }

    @Override
    @Nullable
    TransferSecret secret() {
        return secret;
    }

    /**
     * It is offered again, and goes on there as soon as it can.
     *
     * @param fresh null if the other side has proved to be its sender; else what is to prove that from now on
     */
    void offeredAgain(PeerChannel channel, @Nullable TransferSecret fresh) {
        offeredOn = channel;
        offeredSecret = fresh;
    }

    /** Where it is to go on, or null. */
    @Nullable
    PeerChannel next() {
        return waits() && offeredOn != null && offeredOn.open() ? offeredOn : null;
    }

    void goOn(PeerChannel channel) {
        offeredOn = null;
        Problem doubt = doubtOn(channel);
        ReceiveTransfer machine = doubt == null
                ? ReceiveTransfer.known(id(), offer, paused(), position(), this::allow)
                : ReceiveTransfer.doubted(id(), offer, paused(), position(), doubt, this::allow);
        attach(channel, machine, false);
        on(new TransferEvent.Started());
    }

    /** Why its person is asked before it goes on there; null if they are not. */
    private @Nullable Problem doubtOn(PeerChannel channel) {
        if (offeredSecret != null || !channel.peerName().equals(peerName)) {
            return OwnProblem.anotherPerson(peerName);
        }
        return known == null || storage.isFolder(known.folder())
                ? null
                : OwnProblem.folderGone(known.folder().toString());
    }

    @Override
    boolean mayHavePassed(long from) {
        return known != null
                && storage.isFolder(known.folder())
                && storage.hasRoom(known.folder(), offer.total() - from);
    }

    private long allow(long unspent, long wanted) {
        return credits.allow(this, unspent, wanted);
    }

    void tellWaiting() {
        tellWaiting(false, null, peerName, offer);
    }

    /**
     * Takes it, if it is what its person was shown.
     *
     * @param folder where a new one goes; what has come of an earlier attempt stays where it is, as long as there is such a folder
     */
    void accept(OfferMark seen, Path folder, boolean keepExecutable) {
        if (!asks() || !isShown(seen)) {
            return;
        }
        try {
            if (known == null) {
                target = storage.create(folder, id(), offer);
            } else {
                peerName = peerThere();
                secret = offeredSecret == null ? secret : offeredSecret;
                offeredSecret = null;
            }
            Path place = known == null || !storage.isFolder(known.folder()) ? folder : known.folder();
            TransferRecord.Incoming accepted = new TransferRecord.Incoming(
                    id(), place, offer, peerName, secret, known == null ? keepExecutable : known.keepExecutable());
            storage.save(accepted);
            known = accepted;
        } catch (DiskFailure e) {
            on(new TransferEvent.DiskFailed(e));
            return;
        }
        on(new TransferEvent.Accepted());
    }

    @Override
    @Nullable
    TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure {
        return switch (effect) {
            case TransferEffect.Reopen() -> {
                release();
                target = storage.reopen(Objects.requireNonNull(known, "only what was accepted is opened again"));
                yield new TransferEvent.Reopened();
            }
            case TransferEffect.CheckBlock(long index) -> new TransferEvent.Checked(target().check(index));
            case TransferEffect.Rewind(long index) -> {
                target().rewind(index);
                yield new TransferEvent.Rewound();
            }
            case TransferEffect.WriteBlock(var leaf, var block) -> {
                try {
                    target().write(leaf, block);
                    yield null;
                } catch (ProtocolException e) {
                    yield new TransferEvent.RuleBroken(String.valueOf(e.getMessage()));
                }
            }
            case TransferEffect.Sync(long upTo) -> {
                target().sync();
                yield new TransferEvent.Synced(upTo);
            }
            case TransferEffect.NoteExecutables(var entries) -> {
                target().noteExecutables(
                                entries,
                                Objects.requireNonNull(known, "only what was accepted comes")
                                        .keepExecutable());
                yield null;
            }
            case TransferEffect.Publish(var root) -> {
                published = target().publish();
                differences = target().differences();
                done = new TransferRecord.Finished(
                        id(),
                        Objects.requireNonNull(known, "only what was accepted is published")
                                .folder(),
                        offer,
                        root,
                        Objects.requireNonNull(secret, "accepting it has made it known"));
                finished.accept(done);
                yield new TransferEvent.Published(told(differences));
            }
            case TransferEffect.ReadBlock _ -> throw new IllegalArgumentException("a receiver only writes: " + effect);
        };
    }

    /** What the sender hears of changed names; null if there is nothing to tell, or nobody who would understand. */
    private TransferMessage.@Nullable Renamed told(Differences all) {
        if (all.renamed() == 0 || !hears(TransferMessage.Able.RENAMED)) {
            return null;
        }
        return new TransferMessage.Renamed(
                id(),
                all.renamed(),
                all.names().stream()
                        .map(one -> new TransferMessage.Renamed.One(one.entry() + 1, one.name()))
                        .toList());
    }

    @Override
    Differences differences() {
        return differences;
    }

    @Override
    FilesOffer offer() {
        return offer;
    }

    @Override
    List<Path> paths() {
        return published;
    }

    @Override
    void release() {
        if (target != null) {
            target.close();
            target = null;
        }
    }

    @Override
    void discard() {
        if (target == null && known != null) {
            try {
                target = storage.reopen(known);
            } catch (DiskFailure e) {
                // What is left of it cannot be found, so there is nothing to delete.
            }
        }
        if (target != null) {
            target.discard();
            target = null;
        }
        if (known != null) {
            storage.forget(id());
        }
    }

    @Override
    void onFinished() {
        // That it is finished was remembered in place of it; and now nothing lies in its folder any more.
        finished.accept(Objects.requireNonNull(done, "it was published").swept());
    }

    private StoragePort.Target target() {
        return Objects.requireNonNull(target, "a machine writes only what was accepted");
    }
}
