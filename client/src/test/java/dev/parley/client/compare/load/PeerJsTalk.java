package dev.parley.client.compare.load;

import java.io.IOException;

/** Opens a socket with an id, which is all that a client of PeerJS's server does, and hands offers to another. */
final class PeerJsTalk implements LoadClients.Dialect {
    private final LoadClients clients;

    PeerJsTalk(int port) throws IOException {
        clients = new LoadClients(port, this);
    }

    LoadClients clients() {
        return clients;
    }

    @Override
    public String path(LoadClients.Peer peer) {
        peer.id = "load-" + peer.number;
        return "/peerjs?key=peerjs&id=" + peer.id + "&token=t" + peer.number + "&version=1.5.4";
    }

    @Override
    public void opened(LoadClients.Peer peer) {
        // It is greeted by the server.
    }

    @Override
    public void heard(LoadClients.Peer peer, String text) throws IOException {
        if (text.contains("\"type\":\"OPEN\"")) {
            clients.hasJoined(peer);
        } else if (text.contains("\"type\":\"OFFER\"")) {
            clients.hasRelayed();
        } else {
            throw new IOException("the server says " + text);
        }
    }

    @Override
    public void signal(LoadClients.Peer from, String body) throws IOException {
        from.say("{\"type\":\"OFFER\",\"dst\":\"" + clients.other(from).id + "\",\"payload\":{\"sdp\":\"" + body
                + "\"}}");
    }

    @Override
    public void breathe(LoadClients.Peer peer, boolean heartbeat) throws IOException {
        if (heartbeat) {
            peer.say("{\"type\":\"HEARTBEAT\"}");
        }
    }
}
