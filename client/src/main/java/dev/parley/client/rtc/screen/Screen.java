package dev.parley.client.rtc.screen;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is shared, and whether it runs. Control thread only. */
public final class Screen {
    private final ControlThread control;
    private final Covers covers = new Covers();
    private final ScreenFeeds feeds;
    private final ScreenOutput output;
    private final BooleanSupplier heard;
    private final Consumer<MediaEvent> events;
    private Runnable followers = () -> {};
    private Set<Long> masked = Set.of();
    private ShareHold hold = ShareHold.NONE;
    private @Nullable ShareThread running;
    private @Nullable ShareThread opening;

    /**
     * Shares nothing at first.
     *
     * @param own the picture of what the others see
     * @param heard whether sound goes along; any thread asks
     */
    public Screen(
            ControlThread control,
            DesktopOpening desktop,
            Tile own,
            BooleanSupplier heard,
            Consumer<MediaEvent> events) {
        this.control = control;
        feeds = new ScreenFeeds(desktop, covers);
        this.heard = heard;
        this.events = events;
        output = new ScreenOutput(own);
    }

    /** Runs on the control thread whenever it is sent or no longer sent, or in another size or at another rate. */
    public void whenChanged(Runnable task) {
        followers = task;
    }

    /** Begins; what was shared before is sent until the first picture of this comes. */
    public void share(ShareCommand.Share command) {
        closeOpening();
        ShareRate rate = new ShareRate(command.motion() || command.source() instanceof ShareSource.File);
        opening = new ShareThread(
                control,
                command.source(),
                () -> feeds.open(command.source(), Objects.requireNonNullElse(command.restore(), "")),
                rate,
                heard,
                masked,
                output,
                new OnControlThread());
        tell(opening, ShareState.STARTING, "", Reason.NONE);
    }

    public void stop() {
        ShareThread last = running == null ? opening : running;
        closeOpening();
        end();
        hold(ShareHold.NONE);
        if (last != null) {
            tell(last, ShareState.ENDED, "", Reason.NONE);
        }
    }

    public void hold(ShareHold next) {
        hold = next;
        Quietly.run("a share that is held", () -> output.hold(next));
        if (running != null) {
            tellRunning(running);
        }
    }

    public void mask(Set<Long> windows) {
        masked = windows;
        if (running != null) {
            running.mask(windows);
        }
        if (opening != null) {
            opening.mask(windows);
        }
    }

    /** These parts of the desktop are black, whatever is there. */
    public void cover(List<Box> parts) {
        covers.cover(parts);
    }

    /** Whether there are pictures of it. */
    public boolean sending() {
        return running != null;
    }

    /** How what is sent is to be encoded; whatever while nothing is. */
    public ShareRate rate() {
        return running == null ? new ShareRate(false) : running.rate();
    }

    /** The size of what is sent; 0 by 0 while nothing is. */
    public Fit size() {
        return output.size();
    }

    /** The own picture has somebody who looks at it now. */
    public void showOwn() {
        Quietly.run("the own picture of a share", output::showOwn);
    }

    /** The way to those who see it. */
    public ScreenOutput output() {
        return output;
    }

    public void close() {
        closeOpening();
        end();
    }

    private void closeOpening() {
        if (opening != null) {
            opening.close();
            // It may have sent its first picture already, which nobody has heard of.
            output.giveBack(opening, running);
            opening = null;
        }
    }

    private void end() {
        if (running != null) {
            running.close();
            output.giveBack(running, null);
            running = null;
        }
        followers.run();
    }

    private void tellRunning(ShareThread thread) {
        tell(thread, ShareState.RUNNING);
    }

    private void tell(ShareThread thread, ShareState state) {
        Optional<CaptureFault> remark = thread.remark();
        tell(
                thread,
                state,
                remark.map(CaptureFault::sentence).orElse(""),
                remark.map(CaptureFault::reason).orElse(Reason.NONE));
    }

    private void tell(ShareThread thread, ShareState state, String sentence, Reason reason) {
        Box place = thread.place();
        Fit size = thread.equals(running) ? output.size() : new Fit(0, 0);
        if (size.width() > 0 && (place.width() > size.width() + 1 || place.height() > size.height() + 1)) {
            events.accept(new MediaEvent.ShareTold(new ShareNotice.ShareReduced(
                    thread.source(), place.x(), place.y(), place.width(), place.height())));
        }
        events.accept(new MediaEvent.ShareChanged(
                sending(),
                state,
                thread.source(),
                thread.title(),
                size.width(),
                size.height(),
                hold,
                place.x(),
                place.y(),
                thread.process(),
                sentence,
                reason));
    }

    private void changed(ShareThread from) {
        if (from.equals(opening) && !from.isSeen()) {
            // As a window that is an icon: what was shared before is what the others see, however long that takes.
            tell(from, ShareState.STARTING);
            if (running != null) {
                tellRunning(running);
            }
        } else if (from.equals(opening)) {
            if (running != null) {
                running.close();
            }
            running = opening;
            opening = null;
            if (!from.restore().isEmpty()) {
                events.accept(new MediaEvent.ShareTold(new ShareNotice.ShareRestorable(from.source(), from.restore())));
            }
        }
        if (from.equals(running)) {
            followers.run();
            tellRunning(from);
        }
    }

    private void over(ShareThread from, ShareState how, String sentence, Reason reason) {
        if (from.equals(opening)) {
            output.giveBack(from, running);
            opening = null;
            tell(from, how, sentence, reason);
            if (running != null) {
                tellRunning(running);
            }
        } else if (from.equals(running)) {
            end();
            if (opening == null) {
                // Else it holds for what comes next, of which nothing may be seen either.
                hold(ShareHold.NONE);
            }
            tell(from, how, sentence, reason);
        }
    }

    /** Takes what the share's thread says to the control thread, where it may have been closed meanwhile. */
    private final class OnControlThread implements ShareThread.Listener {
        @Override
        public void changed(ShareThread from) {
            control.post(() -> Screen.this.changed(from));
        }

        @Override
        public void over(ShareThread from, ShareState how, String sentence, Reason reason) {
            control.post(() -> Screen.this.over(from, how, sentence, reason));
        }
    }
}
