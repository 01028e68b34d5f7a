package dev.parley.client.ui.share;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.system.ChooserPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** What can be shown to the others, and which of it is to be. FX thread. */
public final class PickerViewModel {
    /** As windows of this program are called by their system. */
    private static final String OWN = "parley";

    private final EngineModel engine;
    private final ShareViewModel share;
    private final Texts texts;
    private final ChooserPort chooser;
    private final RegionPort regions;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty motion = new SimpleBooleanProperty();
    private final ObservableList<SharedSource> sources = FXCollections.observableArrayList();
    private final ObservableList<SharedSource> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<SharedSource>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<ShareSource, String> icons = FXCollections.observableHashMap();
    private boolean wanted;

    public PickerViewModel(
            EngineModel engine, ShareViewModel share, Texts texts, ChooserPort chooser, RegionPort regions) {
        this.engine = engine;
        this.share = share;
        this.texts = texts;
        this.chooser = chooser;
        this.regions = regions;
        engine.listen(notice -> {
            if (notice instanceof Notice.Sources next) {
                on(next);
            } else if (notice instanceof ShareNotice.SourceIcon next && wanted) {
                icons.put(next.source(), next.pixels());
            }
        });
        search.subscribe(_ -> find());
    }

    public void open() {
        if (!open.get()) {
            search.set("");
            chosen.set(Optional.empty());
            if (!wanted) {
                sources.clear();
                listed.set(false);
                sentence.set("");
            }
            find();
            open.set(true);
            list(true);
        }
    }

    public void close() {
        if (open.get()) {
            open.set(false);
            list(false);
        }
    }

    /** Whether what can be shown is to be told all the time, also where no picker is open. */
    public void list(boolean on) {
        if (on != wanted) {
            wanted = on;
            engine.send(new ShareCommand.ListSources(on));
        }
    }

    private void on(Notice.Sources next) {
        if (!wanted) {
            return;
        }
        sentence.set(texts.reason(next.reason(), next.sentence()));
        listed.set(true);
        icons.keySet()
                .retainAll(next.sources().stream().map(SharedSource::source).toList());
        List<SharedSource> arranged = steady(next.sources());
        if (!arranged.equals(sources)) {
            sources.setAll(arranged);
            find();
        }
    }

    /**
     * Screens first, and this program's own window last, which mirrors itself without end. What is there already keeps its place, since
     * somebody may be about to press it.
     */
    private List<SharedSource> steady(List<SharedSource> next) {
        List<SharedSource> kept = new ArrayList<>();
        for (SharedSource before : sources) {
            next.stream()
                    .filter(each -> each.source().equals(before.source()))
                    .findFirst()
                    .ifPresent(kept::add);
        }
        next.stream().filter(each -> !kept.contains(each)).forEach(kept::add);
        kept.sort(Comparator.comparing(PickerViewModel::isOwn).thenComparing(each -> !isScreen(each)));
        return List.copyOf(kept);
    }

    static boolean isScreen(SharedSource each) {
        return each.source() instanceof ShareSource.Screen;
    }

    /** Whether it is a window of this program. */
    static boolean isOwn(SharedSource each) {
        return each.application().toLowerCase(Locale.ROOT).equals(OWN);
    }

    private void find() {
        List<String> words =
                List.of(search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<SharedSource> next = sources.stream()
                .filter(each -> words.stream()
                        .allMatch((each.title() + " " + each.application()).toLowerCase(Locale.ROOT)::contains))
                .toList();
        if (!next.equals(found)) {
            found.setAll(next);
        }
        chosen.set(chosen.get()
                .flatMap(before -> found.stream()
                        .filter(each -> each.source().equals(before.source()))
                        .findFirst()));
    }

    /** Chooses what is so many places further on; the first, or the last, if nothing is chosen. */
    void move(int by) {
        if (found.isEmpty()) {
            return;
        }
        int at = chosen.get().map(found::indexOf).orElse(by > 0 ? -1 : found.size());
        int next = at < 0 || at == found.size() ? at + Integer.signum(by) : at + by;
        if (next >= 0 && next < found.size()) {
            choose(found.get(next));
        }
    }

    public void choose(SharedSource source) {
        chosen.set(Optional.of(source));
    }

    /** Shows what is chosen. */
    public void share() {
        chosen.get().ifPresent(source -> show(source.source(), motion.get()));
    }

    /** Lets a film or another media file be chosen; in it, movement is what counts. */
    public void shareFile() {
        Optional<Path> file = chooser.file(texts.get("share.choose.file"));
        file.ifPresent(path -> show(new ShareSource.File(path), true));
    }

    /** Lets a part of the screen be drawn. */
    public void shareRegion() {
        boolean moves = motion.get();
        close();
        regions.draw(
                RegionPort.Purpose.SHARE,
                drawn -> drawn.ifPresentOrElse(region -> share.share(region, moves), this::open));
    }

    /** Lets a part of the screen be drawn that nobody sees. */
    public void coverRegion() {
        regions.draw(RegionPort.Purpose.COVER, drawn -> drawn.ifPresent(share::cover));
    }

    private void show(ShareSource source, boolean moves) {
        close();
        share.share(source, moves);
    }

    public ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    /** Whether it is known yet what can be shown. */
    ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /** Why nothing on the desktop can be shown, and what to do; empty if it can. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** All that can be shown. */
    public ObservableList<SharedSource> sources() {
        return sources;
    }

    /** The pictures by which their programs are known, as {@link ShareNotice.SourceIcon} tells them; not all have one. */
    ObservableMap<ShareSource, String> icons() {
        return icons;
    }

    /** What of it is looked for. */
    public ObservableList<SharedSource> found() {
        return found;
    }

    public StringProperty search() {
        return search;
    }

    /** Whether pictures that follow each other fast matter more than sharp ones. */
    public BooleanProperty motion() {
        return motion;
    }

    /** Whether what this computer plays is shared, too. */
    public BooleanProperty sound() {
        return share.sound().wanted();
    }

    public ReadOnlyObjectProperty<Optional<SharedSource>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether this program sees what is on the desktop, and where; else the desktop asks. */
    private boolean isSeen() {
        return sources.stream().noneMatch(each -> each.source() instanceof ShareSource.Asked);
    }

    /** Whether a part of the desktop can be drawn. */
    BooleanBinding canDraw() {
        return listed.and(sentence.isEmpty()).and(Bindings.createBooleanBinding(this::isSeen, sources));
    }
}
