package dev.parley.client.ui.point;

import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.pointing.PointingBoard;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Who points at which screen, whether this person points, and whom they let. A screen is named by whose it is, nobody for one's
 * own; so is who draws. FX thread.
 */
public final class PointingViewModel {
    private final EngineModel engine;
    private final Texts texts;
    private final Consumer<String> tell;
    private final LongSupplier nanoTime;
    private final Map<Optional<PeerId>, PointingBoard<Optional<PeerId>>> boards = new HashMap<>();
    private final ReadOnlyObjectWrapper<Set<PeerId>> mayPointAt = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper points = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<AllowPointing> lets = new ReadOnlyObjectWrapper<>(AllowPointing.NOBODY);
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper();

    /** @param tell says something that happened, for a while */
    public PointingViewModel(EngineModel engine, Texts texts, Consumer<String> tell, LongSupplier nanoTime) {
        this.engine = engine;
        this.texts = texts;
        this.tell = tell;
        this.nanoTime = nanoTime;
        engine.listen(notice -> {
            if (notice instanceof PointingNotice about) {
                on(about);
            }
        });
        engine.call().subscribe(this::onCall);
    }

    private void on(PointingNotice notice) {
        switch (notice) {
            case PointingNotice.Pointed(var _, PeerId from, var sharer, PointingMark mark) ->
                draw(Optional.of(from), Optional.ofNullable(sharer), mark);
            case PointingNotice.PointingAllowed(var _, PeerId sharer, boolean allowed) -> allowed(sharer, allowed);
            case PointingNotice.PointingCleared(var _, var sharer, var from) -> {
                PointingBoard<Optional<PeerId>> board = board(Optional.ofNullable(sharer));
                if (from == null) {
                    board.clearInk();
                } else {
                    board.remove(Optional.of(from));
                }
                changed();
            }
        }
    }

    private void onCall(CallSnapshot call) {
        Set<PeerId> sharers = new HashSet<>();
        call.members().stream().filter(member -> member.media().screen()).forEach(member -> sharers.add(member.id()));
        boards.keySet().removeIf(sharer -> sharer.isPresent() && !sharers.contains(sharer.get()));
        Set<PeerId> still = new HashSet<>(mayPointAt.get());
        still.retainAll(call.members().stream().map(MemberSnapshot::id).toList());
        setMayPointAt(still);
        if (call.phase() != CallPhase.IN_ROOM) {
            lets.set(AllowPointing.NOBODY);
            boards.clear();
            changed();
        }
    }

    private void allowed(PeerId sharer, boolean allowed) {
        Set<PeerId> next = new HashSet<>(mayPointAt.get());
        if (allowed ? next.add(sharer) : next.remove(sharer)) {
            setMayPointAt(next);
            if (!allowed) {
                board(Optional.of(sharer)).remove(Optional.empty());
                changed();
            }
            tell.accept(texts.get(allowed ? "point.allowed" : "point.ended", name(Optional.of(sharer))));
        }
    }

    private void setMayPointAt(Set<PeerId> next) {
        mayPointAt.set(Set.copyOf(next));
        if (next.isEmpty()) {
            points.set(false);
        }
    }

    /** Begins to point, or ends it; where one may not, that is said. */
    public void toggle(PeerId sharer) {
        if (mayPointAt.get().contains(sharer)) {
            points.set(!points.get());
        } else {
            points.set(false);
            tell.accept(texts.get("point.refused", name(Optional.of(sharer))));
        }
    }

    /** Whether this person points at this screen now, if they have it before them. */
    public BooleanBinding pointsAt(PeerId sharer) {
        return Bindings.createBooleanBinding(
                () -> points.get() && mayPointAt.get().contains(sharer), points, mayPointAt);
    }

    public ReadOnlyBooleanProperty points() {
        return points.getReadOnlyProperty();
    }

    /** Shows marks of one's own to all who see this screen. */
    void point(PeerId sharer, List<PointingMark> own) {
        for (PointingMark mark : own) {
            engine.send(new PointingCommand.Point(sharer, mark));
            draw(Optional.empty(), Optional.of(sharer), mark);
        }
    }

    /** Who may point at what this person shows. */
    public ReadOnlyObjectProperty<AllowPointing> lets() {
        return lets.getReadOnlyProperty();
    }

    public BooleanBinding letsAnybody() {
        return Bindings.createBooleanBinding(() -> lets.get().anybody(), lets);
    }

    public void let(AllowPointing next) {
        if (!next.equals(lets.get())) {
            lets.set(next);
            engine.send(next);
        }
    }

    /** Lets everybody point, or nobody any more. */
    public void toggleAll() {
        let(lets.get().anybody() ? AllowPointing.NOBODY : AllowPointing.ALL);
    }

    /** Lets one person point, or not any more; who could because all could, are named then. */
    public void togglePerson(PeerId person) {
        List<PeerId> people = new ArrayList<>(
                lets.get().all()
                        ? engine.call().get().members().stream()
                                .map(MemberSnapshot::id)
                                .toList()
                        : lets.get().people());
        if (!people.remove(person)) {
            people.add(person);
        }
        let(new AllowPointing(false, people));
    }

    /** Takes the drawings of all away from one's own screen. */
    public void clear() {
        engine.send(new PointingCommand.ClearPointing());
    }

    /** Nothing is shared any more. */
    public void shareEnded() {
        let(AllowPointing.NOBODY);
        boards.remove(Optional.<PeerId>empty());
        changed();
    }

    /** Those who could be let. */
    public List<MemberSnapshot> people() {
        return engine.call().get().members().stream()
                .filter(member -> !member.onlyMovesFiles())
                .toList();
    }

    /** Changes whenever something new is to be drawn somewhere. */
    ReadOnlyLongProperty marks() {
        return marks.getReadOnlyProperty();
    }

    PointingBoard.Drawing<Optional<PeerId>> drawing(Optional<PeerId> sharer) {
        return board(sharer).drawing(now());
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** What somebody is called. */
    public String name(Optional<PeerId> person) {
        return person.map(id -> texts.name(
                        engine.call().get().members().stream()
                                .filter(member -> member.id().equals(id))
                                .findFirst()
                                .map(MemberSnapshot::name)
                                .orElse(""),
                        id))
                .orElseGet(() -> texts.get("point.you"));
    }

    private void draw(Optional<PeerId> from, Optional<PeerId> sharer, PointingMark mark) {
        board(sharer).on(from, mark, now());
        changed();
    }

    private PointingBoard<Optional<PeerId>> board(Optional<PeerId> sharer) {
        return boards.computeIfAbsent(sharer, _ -> new PointingBoard<>());
    }

    private void changed() {
        marks.set(marks.get() + 1);
    }
}
