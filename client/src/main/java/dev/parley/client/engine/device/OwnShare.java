package dev.parley.client.engine.device;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.MediaFault;
import java.util.function.Consumer;

/** What this side shares: only in a call, and no longer than it lasts. Confined to the engine's thread. */
public final class OwnShare {
    private final Rtc rtc;
    private final Consumer<Notice> notices;
    private long join;

    public OwnShare(Rtc rtc, Consumer<Notice> notices) {
        this.rtc = rtc;
        this.notices = notices;
    }

    /**
     * Does what a face asks for.
     *
     * @param inCall whether there is somebody, or may come somebody, to whom something can be shown
     * @param call the number of the call
     */
    public void run(ShareCommand command, boolean inCall, long call) {
        if (command instanceof ShareCommand.Share share) {
            join = call;
            if (!inCall) {
                notices.accept(new Notice.Sharing(
                        call,
                        ShareState.FAILED,
                        share.source(),
                        "",
                        0,
                        0,
                        ShareHold.NONE,
                        0,
                        0,
                        "There is no call to share anything in. Join one first.",
                        MediaFault.SHARE_NO_CALL.reason()));
                return;
            }
        }
        rtc.share(command);
    }

    public void on(MediaEvent.ShareChanged now) {
        notices.accept(new Notice.Sharing(
                join,
                now.state(),
                now.source(),
                now.title(),
                now.width(),
                now.height(),
                now.hold(),
                now.x(),
                now.y(),
                now.sentence(),
                now.reason()));
    }

    public void on(MediaEvent.OwnSoundChanged now) {
        notices.accept(new Notice.OwnSound(join, now.state(), now.sentence(), now.reason()));
    }

    /** The call is over. */
    public void end() {
        rtc.share(new ShareCommand.StopSharing());
    }
}
