package dev.parley.client.engine;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareHold;
import dev.parley.client.control.ShareState;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.MediaFault;
import java.util.function.Consumer;

/** What this side shares: only in a call, and no longer than it lasts. Confined to the engine's thread. */
final class OwnShare {
    private final Rtc rtc;
    private final Consumer<Notice> notices;
    private long join;

    OwnShare(Rtc rtc, Consumer<Notice> notices) {
        this.rtc = rtc;
        this.notices = notices;
    }

    /**
     * Does what a face asks for.
     *
     * @param inCall whether there is somebody, or may come somebody, to whom something can be shown
     * @param call the number of the call
     */
    void run(ShareCommand command, boolean inCall, long call) {
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

    void on(MediaEvent.ShareChanged now) {
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

    void on(MediaEvent.OwnSoundChanged now) {
        notices.accept(new Notice.OwnSound(join, now.state(), now.sentence(), now.reason()));
    }

    /** The sound of what somebody else shares in that call. */
    void on(MediaEvent.SoundHeard now, long call) {
        notices.accept(new Notice.SharedSound(
                call, now.connection().peer(), now.on(), now.percent(), now.level(), now.bytes()));
    }

    /** The call is over. */
    void end() {
        rtc.share(new ShareCommand.StopSharing());
    }
}
