package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.SendTransfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.part.InnerName;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.NameChange;
import dev.parley.client.transfer.storage.SourceNotes;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Files on their way out. */
final class OutgoingTransfer extends ActiveTransfer {
    private final List<Path> paths;
    private final StoragePort storage;
    private final SourceOpener opener;
    private final RandomGenerator random;
    private final ByteBuffer buffer;
    private @Nullable String peer;
    private String peerName;
    private @Nullable TransferSecret secret;
    private @Nullable FilesOffer offer;
    private StoragePort.@Nullable Source source;
    private boolean opening;
    private boolean stuck;
    private boolean waitingTold;
    private boolean remembered;
    private Differences differences = Differences.NONE;
    private @Nullable PeerChannel doubted;

    /**
     * @param random a secure source, for secrets
     * @param buffer room for one block, shared by all, since a machine keeps nothing of it
     */
    private OutgoingTransfer(
            TransferId id,
            List<Path> paths,
            String peerName,
            SourceOpener opener,
            Consumer<TransferNotice> notices,
            RandomGenerator random,
            ByteBuffer buffer) {
        super(id, notices);
        this.paths = List.copyOf(paths);
        this.peerName = peerName;
        this.storage = opener.storage();
        this.opener = opener;
        this.random = random;
        this.buffer = buffer;
    }

    /** A new one, of which is told when its files have been opened. */
    static OutgoingTransfer begin(
            TransferId id,
            List<Path> paths,
            String peer,
            String peerName,
            SourceOpener opener,
            Consumer<TransferNotice> notices,
            RandomGenerator random,
            ByteBuffer buffer) {
        OutgoingTransfer transfer = new OutgoingTransfer(id, paths, peerName, opener, notices, random, buffer);
        transfer.peer = peer;
        transfer.open(null);
        return transfer;
    }

    static OutgoingTransfer remembered(
            TransferRecord.Outgoing known,
            SourceOpener opener,
            Consumer<TransferNotice> notices,
            RandomGenerator random,
            ByteBuffer buffer) {
        OutgoingTransfer transfer =
                new OutgoingTransfer(known.id(), known.paths(), known.peerName(), opener, notices, random, buffer);
        transfer.offer = known.offer();
        transfer.secret = known.secret();
        transfer.remembered = true;
        return transfer;
    }

    /** Whether it is to be offered there, now. */
    boolean wants(PeerChannel channel) {
        return waits()
                && !opening
                && !stuck
                && !paused()
                && channel.ready()
                && (channel.recognizes(id()) || (!remembered && channel.peer().equals(peer)));
    }

    /** Whether somebody asks for the rest under another name than that of who wanted it. */
    boolean doubts(PeerChannel channel) {
        return remembered && !channel.peerName().equals(peerName);
    }

    /** Stands still until its person lets it go on with who is there. */
    void doubt(PeerChannel channel, FilesOffer known) {
        stuck = true;
        doubted = channel;
        tellWaiting(true, channel.peer(), channel.peerName(), known);
        reportStuck(OwnProblem.anotherPerson(peerName));
    }

    /** Whether it is of a program without secrets, so that nobody can ask for the rest. */
    boolean isUnprovable() {
        return remembered && secret == null;
    }

    /** Offers it there like a new one. */
    void beginAgain(PeerChannel channel) {
        remembered = false;
        peer = channel.peer();
        offerOn(channel);
    }

    @Override
    boolean agreed() {
        return remembered;
    }

    @Override
    @Nullable
    TransferSecret secret() {
        return secret;
    }

    /** Somebody has said what they know: what stood in the way may have passed. */
    void onKnown() {
        stuck = false;
    }

    /** Whether it ended because its files are others now. */
    boolean hasChanged() {
        return failedWith(ProblemKind.CHANGED);
    }

    @Override
    boolean isStuck() {
        return super.isStuck() || (waits() && stuck && doubted == null);
    }

    @Override
    boolean mayHavePassed(long from) {
        return !opening;
    }

    @Override
    void tryAgain() {
        stuck = false;
        super.tryAgain();
    }

    void offerOn(PeerChannel channel) {
        if (source == null) {
            open(channel);
            return;
        }
        FilesOffer opened = source.offer();
        OfferClaim claim = claimOn(channel);
        peer = channel.peer();
        peerName = channel.peerName();
        waitingTold = true;
        BitSet executables =
                channel.hears(TransferMessage.Able.EXECUTABLE) ? source.notes().executables() : new BitSet();
        attach(channel, new SendTransfer(id(), opened, claim, channel.pieceBytes(), subject(), executables), true);
        on(new TransferEvent.Started());
    }

    /** A secret is shown once, since whoever has it could go on with what another one accepted. */
    private OfferClaim claimOn(PeerChannel channel) {
        if (secret != null && channel.recognizes(id())) {
            return channel.claim(secret);
        }
        secret = TransferSecret.random(random);
        return new OfferClaim.Fresh(secret);
    }

    /** Tells of one that is new and could not be offered at once. */
    void tellWaiting() {
        if (waits() && offer != null && !waitingTold) {
            waitingTold = true;
            tellWaiting(true, peer, peerName, offer);
        }
    }

    /** It is remembered from the moment on that the other side wants it. */
    @Override
    void onMessage(TransferMessage message) {
        if (message instanceof TransferMessage.Renamed renamed && !note(renamed)) {
            on(new TransferEvent.RuleBroken("names of files that were not sent"));
            return;
        }
        boolean wanted = message instanceof TransferMessage.Accept || message instanceof TransferMessage.Resume;
        if (wanted && !remembered && offer != null) {
            try {
                storage.save(new TransferRecord.Outgoing(id(), paths, offer, peerName, secret));
                remembered = true;
            } catch (DiskFailure e) {
                on(new TransferEvent.DiskFailed(e));
                return;
            }
        }
        super.onMessage(message);
    }

    /** False if it tells of what there is not. */
    private boolean note(TransferMessage.Renamed renamed) {
        if (source == null) {
            return false;
        }
        List<NameChange> names = new ArrayList<>();
        for (TransferMessage.Renamed.One one : renamed.some()) {
            String sent = source.sent(one.entry() - 1);
            if (sent.isEmpty()) {
                return false;
            }
            names.add(new NameChange(one.entry() - 1, sent, InnerName.shown(one.name())));
        }
        differences = new Differences(renamed.count(), names, 0, false);
        return true;
    }

    @Override
    Differences differences() {
        return differences;
    }

    @Override
    SourceNotes notes() {
        return source == null ? super.notes() : source.notes();
    }

    @Override
    @Nullable
    TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure {
        switch (effect) {
            case TransferEffect.ReadBlock(long position, int length) -> {
                Objects.requireNonNull(source, "a machine runs only while its files are open")
                        .read(position, buffer.clear().limit(length));
                return new TransferEvent.BlockRead(buffer.flip());
            }
            case TransferEffect.Reopen() -> {
                if (!opening) {
                    release();
                    open(null);
                }
                return null;
            }
            case TransferEffect.CheckBlock _,
                    TransferEffect.Rewind _,
                    TransferEffect.WriteBlock _,
                    TransferEffect.Sync _,
                    TransferEffect.NoteExecutables _,
                    TransferEffect.Publish _ -> throw new IllegalArgumentException("a sender only reads: " + effect);
        }
    }

    @Override
    @Nullable
    FilesOffer offer() {
        return offer;
    }

    @Override
    List<Path> paths() {
        return paths;
    }

    @Override
    void onPausedWaiting() {
        stuck = false;
        if (doubted != null && doubted.open() && !paused()) {
            peerName = doubted.peerName();
        }
    }

    @Override
    void release() {
        if (source != null) {
            source.close();
            source = null;
        }
    }

    @Override
    void discard() {
        release();
        onFinished();
    }

    @Override
    void onFinished() {
        storage.forget(id());
    }

    /** @param channel where it is to be offered then; null if that is decided then, or if it is there already */
    private void open(@Nullable PeerChannel channel) {
        opening = true;
        opener.open(paths, opened -> onOpened(opened, channel), failure -> onFailed(failure, channel));
    }

    private void onOpened(StoragePort.Source opened, @Nullable PeerChannel channel) {
        opening = false;
        FilesOffer now = opened.offer();
        if (ended()) {
            opened.close();
        } else if (offer != null && !offer.equals(now)) {
            opened.close();
            onFailed(new DiskFailure(TransferEndReason.SOURCE_CHANGED, OwnProblem.changed(subject())), channel);
        } else {
            offer = now;
            source = opened;
            on(new TransferEvent.Reopened());
        }
    }

    private void onFailed(DiskFailure failure, @Nullable PeerChannel channel) {
        opening = false;
        if (!waits()) {
            on(new TransferEvent.DiskFailed(failure));
        } else if (offer == null) {
            fail(failure.problem());
        } else if (failure.reason() == TransferEndReason.SOURCE_CHANGED) {
            if (channel != null) {
                channel.send(new TransferMessage.Cancel(id(), TransferEndReason.SOURCE_CHANGED));
            }
            fail(failure.problem());
        } else {
            stuck = true;
            reportStuck(failure.problem());
        }
    }

    private String subject() {
        return paths.getFirst().toString();
    }
}
