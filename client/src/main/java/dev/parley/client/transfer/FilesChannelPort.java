package dev.parley.client.transfer;

import java.nio.ByteBuffer;

/** The "files" data channels (negotiated, id 1, ordered, reliable, binary), one a peer. */
public interface FilesChannelPort {

    /** Queues one message, copying it before it returns; false if there is no open channel to that peer any more. */
    boolean send(String peer, ByteBuffer message);

    /** Bytes queued and not yet handed to the network, also those that are held back because the call needs the line. */
    long bufferedAmount(String peer);

    /** Asks for one {@link FileTransfers#pump} in about 5 ms: the library does not say when its buffer has drained. */
    void pumpSoon();
}
