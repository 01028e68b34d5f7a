package dev.parley.client.transfer;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file on its way in. */
final class IncomingTransfer extends ActiveTransfer {
    private final ReceiveTransfer machine;
    private final Entry entry;
    private DiskPort.@Nullable Target target;
    private @Nullable Path published;

    IncomingTransfer(
            String peer,
            ReceiveTransfer machine,
            Entry entry,
            FilesChannelPort channel,
            Consumer<TransferNotice> notices) {
        super(peer, machine, channel, notices);
        this.machine = machine;
        this.entry = entry;
    }

    void accept(Path folder, DiskPort disk) {
        if (!machine.waitsForAnswer()) {
            return;
        }
        try {
            target = disk.create(folder, SafeFileName.of(entry.name()), machine.id(), entry);
            on(new TransferEvent.Accepted());
        } catch (DiskFailure e) {
            on(new TransferEvent.DiskFailed(e));
        }
    }

    void decline() {
        if (machine.waitsForAnswer()) {
            on(new TransferEvent.Declined());
        }
    }

    @Override
    @Nullable
    TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure {
        DiskPort.Target file = Objects.requireNonNull(target, "a machine writes only what was accepted");
        return switch (effect) {
            case TransferEffect.WriteBlock(long offset, var block) -> {
                file.write(offset, block);
                yield null;
            }
            case TransferEffect.Sync(long upTo) -> {
                file.sync();
                yield new TransferEvent.Synced(upTo);
            }
            case TransferEffect.Publish() -> {
                published = file.publish();
                yield new TransferEvent.Published();
            }
            case TransferEffect.ReadBlock _ -> throw new IllegalArgumentException("a receiver only writes: " + effect);
        };
    }

    @Override
    Path path() {
        return Objects.requireNonNull(published, "a transfer succeeds only when its file is published");
    }

    @Override
    void release() {
        if (target != null) {
            target.discard();
        }
    }
}
