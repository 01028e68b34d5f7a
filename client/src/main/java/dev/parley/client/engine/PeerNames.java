package dev.parley.client.engine;

import dev.parley.client.control.call.MemberName;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the people in the call call themselves, also after they have left. Safe for all threads. */
public final class PeerNames {
    private final Map<PeerId, String> names = new ConcurrentHashMap<>();

    void put(PeerId peer, String name) {
        names.put(peer, name);
    }

    /** Empty if they have said nothing. */
    String said(PeerId peer) {
        return names.getOrDefault(peer, "");
    }

    /** In English words, also if they have said nothing. */
    public String of(PeerId peer) {
        return MemberName.inWords(said(peer), peer);
    }
}
