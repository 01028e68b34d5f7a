package dev.parley.client.engine;

import dev.parley.signaling.protocol.PeerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the people in the call are called, also after they have left. Safe for all threads. */
public final class PeerNames {
    private final Map<PeerId, String> names = new ConcurrentHashMap<>();

    void put(PeerId peer, String name) {
        names.put(peer, name);
    }

    public String of(PeerId peer) {
        return names.getOrDefault(peer, "Somebody");
    }
}
