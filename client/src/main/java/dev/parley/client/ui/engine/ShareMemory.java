package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.media.ShareHold;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a new engine must be told of what one shares: masks first, so that not one picture is sent without them. */
final class ShareMemory {
    private ShareCommand.@Nullable MaskWindows mask;
    private ShareCommand.@Nullable CoverRegions cover;
    private ShareCommand.@Nullable ListSources sources;
    private ShareCommand.@Nullable HoldShare hold;
    private ShareCommand.@Nullable Share share;
    private final Map<PeerId, ShareCommand.ShareVolume> volumes = new LinkedHashMap<>();
    private PointingCommand.AllowPointing pointing = PointingCommand.AllowPointing.NOBODY;
    private ShareCommand.@Nullable Share running;

    void sent(ShareCommand command) {
        switch (command) {
            case ShareCommand.ListSources next -> sources = next.on() ? next : null;
            case ShareCommand.Share next -> share = next;
            case ShareCommand.ShareSound(boolean on) -> {
                if (share != null) {
                    share = share.withSound(on);
                }
                if (running != null) {
                    running = running.withSound(on);
                }
            }
            case ShareCommand.ShareVolume next -> volumes.put(next.peer(), next);
            case ShareCommand.StopSharing() -> end();
            case ShareCommand.HoldShare next -> hold = next.hold() == ShareHold.NONE ? null : next;
            case ShareCommand.MaskWindows next -> mask = next;
            case ShareCommand.CoverRegions next -> cover = next;
        }
    }

    void sent(PointingCommand command) {
        switch (command) {
            case PointingCommand.AllowPointing next -> pointing = next;
            case PointingCommand.Point _, PointingCommand.ClearPointing _ -> {}
        }
    }

    /** What ended by itself, or could not be shared, is not begun again; what was shared before it then goes on. */
    void noticed(Notice.Sharing sharing) {
        switch (sharing.state()) {
            case STARTING -> {}
            case RUNNING -> {
                if (isOf(sharing, share)) {
                    running = share;
                }
            }
            case ENDED, FAILED -> {
                if (isOf(sharing, running)) {
                    running = null;
                }
                if (isOf(sharing, share)) {
                    share = running;
                }
                if (share == null) {
                    end();
                }
            }
        }
    }

    /** The next engine gets it without a question to this person. */
    void noticed(ShareNotice.ShareRestorable told) {
        if (running != null && told.source().equals(running.source())) {
            running = running.restoring(told.restore());
        }
        if (share != null && told.source().equals(share.source())) {
            share = share.restoring(told.restore());
        }
    }

    private static boolean isOf(Notice.Sharing sharing, ShareCommand.@Nullable Share asked) {
        return asked != null && sharing.source().equals(asked.source());
    }

    /** The share ends with its call. */
    void end() {
        share = null;
        running = null;
        hold = null;
        pointing = PointingCommand.AllowPointing.NOBODY;
    }

    /** Another call, with others in it. */
    void forgetVolumes() {
        volumes.clear();
    }

    /** @param inCall whether the new engine is in the call by then */
    List<Command> tell(boolean inCall) {
        List<Command> commands = new ArrayList<>();
        if (mask != null) {
            commands.add(mask);
        }
        if (cover != null) {
            commands.add(cover);
        }
        if (sources != null) {
            commands.add(sources);
        }
        if (inCall) {
            commands.addAll(volumes.values());
        }
        if (inCall && share != null) {
            if (hold != null) {
                commands.add(hold);
            }
            commands.add(share);
            if (pointing.anybody()) {
                commands.add(pointing);
            }
        }
        return commands;
    }
}
