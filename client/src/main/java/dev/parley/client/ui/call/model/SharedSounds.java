package dev.parley.client.ui.call.model;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whose shares have sound, and how loud each is wanted. FX thread. */
public final class SharedSounds {
    private static final int FULL = 100;

    private final EngineModel engine;
    private final Set<PeerId> heard = new HashSet<>();
    private final Map<PeerId, Integer> percents = new HashMap<>();

    SharedSounds(EngineModel engine) {
        this.engine = engine;
        engine.listen(notice -> {
            if (notice instanceof Notice.SharedSound(var _, PeerId peer, boolean on, var _, var _, var _)) {
                if (on) {
                    heard.add(peer);
                } else {
                    heard.remove(peer);
                }
            }
        });
        // The next engine says of each that still comes that it does, and nothing of those that ended meanwhile.
        engine.state().subscribe(state -> {
            if (state != EngineState.RUNNING) {
                heard.clear();
            }
        });
    }

    /** Another call, with others in it. */
    void begin() {
        heard.clear();
        percents.clear();
    }

    /** Whether the sound of what they show comes now. */
    public boolean isHeard(PeerId peer) {
        return heard.contains(peer);
    }

    public int percent(PeerId peer) {
        return percents.getOrDefault(peer, FULL);
    }

    public void set(PeerId peer, int percent) {
        if (percent != percent(peer)) {
            percents.put(peer, percent);
            engine.send(new ShareCommand.ShareVolume(peer, percent));
        }
    }
}
