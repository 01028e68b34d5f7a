package dev.parley.client.transfer;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One transfer with its peer and its file: does what its machine wants. Confined to the thread of {@link FileTransfers}. */
abstract sealed class ActiveTransfer permits OutgoingTransfer, IncomingTransfer {
    private final String peer;
    private final Transfer machine;
    private final FilesChannelPort channel;
    private final Consumer<TransferNotice> notices;

    ActiveTransfer(String peer, Transfer machine, FilesChannelPort channel, Consumer<TransferNotice> notices) {
        this.peer = peer;
        this.machine = machine;
        this.channel = channel;
        this.notices = notices;
    }

    final String peer() {
        return peer;
    }

    final boolean ended() {
        return machine.ended();
    }

    /** Tells the machine, and does what it wants; true if it wanted anything. */
    final boolean on(TransferEvent event) {
        var effects = machine.on(event);
        for (TransferEffect effect : effects) {
            boolean wasRunning = !machine.ended();
            TransferEvent answer = perform(effect);
            if (answer != null) {
                on(answer);
            }
            if (wasRunning && machine.ended()) {
                break; // the answer ended it, so the rest of the list is void
            }
        }
        return !effects.isEmpty();
    }

    /** Returns the event that answers, or null if nothing does. */
    abstract @Nullable TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure;

    /** Where the file is, once the transfer has succeeded. */
    abstract Path path();

    /** Lets go of the file, and of what was received of it if that is not published. */
    abstract void release();

    private @Nullable TransferEvent perform(TransferEffect effect) {
        switch (effect) {
            case TransferEffect.Send(var message) -> {
                return channel.send(peer, TransferCodec.encode(message)) ? null : new TransferEvent.ChannelClosed();
            }
            case TransferEffect.OnDisk onDisk -> {
                try {
                    return perform(onDisk);
                } catch (DiskFailure e) {
                    return new TransferEvent.DiskFailed(e);
                }
            }
            case TransferEffect.Report(long bytes) -> notices.accept(new TransferNotice.Progress(machine.id(), bytes));
            case TransferEffect.Finish(var root) -> {
                release();
                notices.accept(new TransferNotice.Finished(machine.id(), path(), root.hex()));
            }
            case TransferEffect.Fail(var sentence) -> {
                release();
                notices.accept(new TransferNotice.Failed(machine.id(), sentence));
            }
        }
        return null;
    }
}
