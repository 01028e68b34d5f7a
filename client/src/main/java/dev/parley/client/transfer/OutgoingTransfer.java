package dev.parley.client.transfer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file on its way out. */
final class OutgoingTransfer extends ActiveTransfer {
    private final SendTransfer machine;
    private final Path path;
    private final DiskPort.Source source;
    private final ByteBuffer buffer;

    /** @param buffer room for one block, shared by all, since a machine keeps nothing of it */
    OutgoingTransfer(
            String peer,
            SendTransfer machine,
            Path path,
            DiskPort.Source source,
            ByteBuffer buffer,
            FilesChannelPort channel,
            Consumer<TransferNotice> notices) {
        super(peer, machine, channel, notices);
        this.machine = machine;
        this.path = path;
        this.source = source;
        this.buffer = buffer;
    }

    boolean sending() {
        return machine.sending();
    }

    @Override
    TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure {
        if (!(effect instanceof TransferEffect.ReadBlock(long offset, int length))) {
            throw new IllegalArgumentException("a sender only reads: " + effect);
        }
        source.read(offset, buffer.clear().limit(length));
        return new TransferEvent.BlockRead(buffer.flip());
    }

    @Override
    Path path() {
        return path;
    }

    @Override
    void release() {
        source.close();
    }
}
