package dev.parley.client.transfer;

import java.nio.file.Path;

/** What a person is told about a transfer. After {@link Finished} or {@link Failed} nothing more follows. */
public sealed interface TransferNotice {
    TransferId id();

    /** A peer offers a file; it waits for accept or refuse. The name is safe to show. */
    record Offered(String peer, TransferId id, String name, long size) implements TransferNotice {}

    /** The file was accepted, or this much of it is sent, or received and safe on the disk. */
    record Progress(TransferId id, long bytes) implements TransferNotice {}

    /** Sender: delivered. Receiver: whole, compared, and at this path. */
    record Finished(TransferId id, Path path, String root) implements TransferNotice {}

    record Failed(TransferId id, String sentence) implements TransferNotice {}
}
