package dev.parley.client.ui.share;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.point.PointingViewModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What this person shows the others as a screen, who sees it, and how it is held back. FX thread. */
public final class ShareViewModel {
    private final EngineModel engine;
    private final Texts texts;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Optional<Notice.Sharing>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sharing = new ReadOnlyBooleanWrapper();
    private final Set<String> masked = new LinkedHashSet<>();
    private final List<ShareSource.Region> covered = new ArrayList<>();
    private final Map<ShareSource, Reason> remarks = new HashMap<>();
    private final PointingViewModel pointing;
    private final ShareSound sound;
    private Optional<ShareNotice.ShareReduced> reduced = Optional.empty();

    /** @param tell says something that happened, for a while */
    public ShareViewModel(EngineModel engine, Texts texts, Consumer<String> tell) {
        this.engine = engine;
        this.texts = texts;
        this.tell = tell;
        pointing = new PointingViewModel(engine, texts, tell, System::nanoTime);
        sound = new ShareSound(engine, texts, tell);
        sharing.bind(now.map(Optional::isPresent));
        engine.listen(notice -> {
            if (notice instanceof ShareNotice.ShareReduced next) {
                reduced = Optional.of(next);
            } else if (notice instanceof Notice.Sharing next) {
                reduced = reduced.filter(last -> last.isOf(next));
                on(next);
            }
        });
    }

    private void on(Notice.Sharing next) {
        boolean goesOn = next.state() == ShareState.STARTING || next.state() == ShareState.RUNNING;
        // By source: a switch that failed has words of its own, and what goes on then would say its own again over
        // them.
        Reason before = goesOn ? remarks.put(next.source(), next.reason()) : remarks.remove(next.source());
        boolean known = goesOn && next.reason().equals(before);
        now.set(goesOn ? Optional.of(next) : Optional.empty());
        if (!goesOn) {
            pointing.shareEnded();
        }
        String why = texts.reason(next.reason(), next.sentence());
        if (!why.isEmpty() && !known) {
            tell.accept(why);
        }
    }

    /** Shows this, or this instead of what is shown. */
    public void share(ShareSource source, boolean motion) {
        engine.send(new ShareCommand.Share(source, motion, sound.wanted().get()));
    }

    public void stop() {
        if (sharing.get()) {
            engine.send(new ShareCommand.StopSharing());
        }
    }

    /** Holds it back like this, or lets it go on if it is held back so already. */
    public void toggle(ShareHold hold) {
        engine.send(new ShareCommand.HoldShare(isHeld(hold) ? ShareHold.NONE : hold));
    }

    /** Whether nothing of this window leaves the computer, wherever it is. */
    public boolean isMasked(ShareSource.Window window) {
        return masked.contains(window.which());
    }

    public void toggleMask(ShareSource.Window window) {
        if (!masked.remove(window.which())) {
            masked.add(window.which());
        }
        engine.send(new ShareCommand.MaskWindows(List.copyOf(masked)));
    }

    /** Lets nobody see this part of the screen, whatever is there. */
    public void cover(ShareSource.Region part) {
        if (covered.size() == ShareCommand.CoverRegions.MAX_REGIONS) {
            covered.removeFirst();
        }
        covered.add(part);
        engine.send(new ShareCommand.CoverRegions(List.copyOf(covered)));
        tell.accept(texts.get("share.covered"));
    }

    /** Whether a part of the screen is covered. */
    public boolean covers() {
        return !covered.isEmpty();
    }

    public void uncover() {
        covered.clear();
        engine.send(new ShareCommand.CoverRegions(List.of()));
    }

    /** The call is over, and with it what is shown in it. */
    public void callEnded() {
        now.set(Optional.empty());
        remarks.clear();
        pointing.shareEnded();
    }

    /** Whether what this computer plays is shared along with it. */
    public ShareSound sound() {
        return sound;
    }

    /** What others point at on what is shown, and this person on what they show. */
    public PointingViewModel pointing() {
        return pointing;
    }

    /** What is shown, or is about to be. */
    public ReadOnlyObjectProperty<Optional<Notice.Sharing>> now() {
        return now.getReadOnlyProperty();
    }

    /** How large it is on the desktop, where that is larger than its pictures. */
    Optional<ShareNotice.ShareReduced> reduced() {
        return reduced;
    }

    public ReadOnlyBooleanProperty sharing() {
        return sharing.getReadOnlyProperty();
    }

    /** Whether what is shown stands on the desktop. */
    boolean onDesktop() {
        return now.get()
                .filter(share -> share.source() instanceof ShareSource.OnDesktop)
                .isPresent();
    }

    private boolean isHeld(ShareHold hold) {
        return now.get().map(Notice.Sharing::hold).filter(hold::equals).isPresent();
    }

    /** Whether it is held back like this. */
    public BooleanBinding held(ShareHold hold) {
        return Bindings.createBooleanBinding(() -> isHeld(hold), now);
    }

    /** What is shown, and what the others see of it; empty if nothing is. */
    public StringBinding line() {
        return texts.bind(() -> now.get().map(this::line).orElse(""), now, engine.state());
    }

    private String line(Notice.Sharing share) {
        String what = what(share);
        if (engine.state().get() != EngineState.RUNNING) {
            return texts.get("share.interrupted", what);
        }
        if (share.state() == ShareState.STARTING && share.source() instanceof ShareSource.Asked) {
            return texts.get("share.asking");
        }
        if (share.state() == ShareState.STARTING) {
            return texts.get("share.starting", what);
        }
        return texts.get("share.held." + share.hold(), what);
    }

    /** What is shown, in a few words; empty if nothing is. */
    public StringBinding what() {
        return texts.bind(() -> now.get().map(this::what).orElse(""), now);
    }

    private String what(Notice.Sharing share) {
        return switch (share.source()) {
            case ShareSource.Region(int _, int _, int width, int height) ->
                texts.get("share.region", Integer.toString(width), Integer.toString(height));
            case ShareSource.Asked _ -> texts.get("share.chosen");
            case ShareSource.Screen _, ShareSource.Window _, ShareSource.File _ ->
                title(share.source(), share.title(), texts);
        };
    }

    /** What a screen, a window or a file is called; a screen that is the only one has no name of its own. */
    static String title(ShareSource source, String told, Texts texts) {
        if (source instanceof ShareSource.Asked) {
            return texts.get("share.asked");
        }
        if (source instanceof ShareSource.Screen && (told.isEmpty() || told.equals(ShareSource.SCREEN))) {
            return texts.get("share.screen");
        }
        return told.isEmpty() ? texts.get("share.something") : told;
    }

    /** Who sees it. */
    public StringBinding seenBy() {
        return texts.bind(
                () -> {
                    String names = texts.list(seeing(engine.call().get()).stream()
                            .map(member -> texts.name(member.name(), member.id()))
                            .toList());
                    return names.isEmpty() ? texts.get("share.seenByNobody") : texts.get("share.seenBy", names);
                },
                engine.call());
    }

    /** Those who see it, as they are now. */
    ObservableValue<List<MemberSnapshot>> viewers() {
        return engine.call().map(ShareViewModel::seeing);
    }

    private static List<MemberSnapshot> seeing(CallSnapshot call) {
        return call.members().stream().filter(ShareViewModel::sees).toList();
    }

    private static boolean sees(MemberSnapshot member) {
        return member.state() == MemberState.CONNECTED && !member.onlyMovesFiles();
    }
}
