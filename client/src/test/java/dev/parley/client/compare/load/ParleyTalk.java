package dev.parley.client.compare.load;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Says hello, joins a room for two, and acknowledges as the programs do. */
final class ParleyTalk implements LoadClients.Dialect {
    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final LoadClients clients;

    ParleyTalk(int port) throws IOException {
        clients = new LoadClients(port, this);
    }

    LoadClients clients() {
        return clients;
    }

    @Override
    public String path(LoadClients.Peer peer) {
        return "/";
    }

    @Override
    public void opened(LoadClients.Peer peer) throws IOException {
        peer.say(codec.encode(new ClientMessage.Hello(1, "load", null)));
        join(peer);
    }

    @Override
    public void heard(LoadClients.Peer peer, String text) throws IOException {
        // Reading them as messages would take more than sending them.
        if (text.startsWith("{\"type\":\"signal\"")) {
            peer.seen++;
            clients.hasRelayed();
        } else if (text.startsWith("{\"type\":\"joined\"")) {
            peer.seen++;
            clients.hasJoined(peer);
            acknowledge(peer);
        } else if (text.startsWith("{\"type\":\"memberJoined\"") || text.startsWith("{\"type\":\"iceServers\"")) {
            peer.seen++;
            acknowledge(peer);
        } else if (text.startsWith("{\"type\":\"error\"") || text.startsWith("{\"type\":\"refused\"")) {
            throw new IOException("the server says " + text);
        }
    }

    private void join(LoadClients.Peer peer) throws IOException {
        PeerKey key = PeerKey.of(bytes(PeerKey.BYTES, peer.number));
        peer.id = key.peerId().text();
        RoomId room = RoomId.of(bytes(RoomId.BYTES, peer.number / 2));
        JoinToken token = JoinToken.of(bytes(JoinToken.BYTES, peer.number / 2));
        peer.say(codec.encode(new ClientMessage.Join(room, token, key, ++peer.said)));
    }

    private static byte[] bytes(int length, int number) {
        return ByteBuffer.allocate(length)
                .putInt(length - Integer.BYTES, number)
                .array();
    }

    @Override
    public void signal(LoadClients.Peer from, String body) throws IOException {
        from.say("{\"type\":\"signal\",\"to\":\"" + clients.other(from).id + "\",\"body\":\"" + body + "\",\"seq\":"
                + ++from.said + "}");
    }

    @Override
    public void breathe(LoadClients.Peer peer, boolean heartbeat) throws IOException {
        acknowledge(peer);
        if (heartbeat) {
            peer.say("{\"type\":\"ping\"}");
        }
    }

    private static void acknowledge(LoadClients.Peer peer) throws IOException {
        if (peer.seen > peer.acknowledged) {
            peer.acknowledged = peer.seen;
            peer.say("{\"type\":\"ack\",\"seq\":" + peer.seen + "}");
        }
    }
}
