package dev.parley.client.ui.call.person;

import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The others in the call in the order in which they came, their pictures, and who of them speaks. FX thread. */
public final class CallMembers {
    private final Texts texts;
    private final InstantSource clock;
    private final ObservableList<MemberViewModel> members = FXCollections.observableArrayList();
    private final ObservableList<MemberViewModel> listed = FXCollections.observableArrayList();
    private final ObservableList<TileViewModel> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TileViewModel>> large = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TileViewModel>> pinned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<PeerId> unheard = new HashSet<>();
    private final Set<PeerId> awaited = new HashSet<>();
    private final Map<PeerId, VerificationNotice> verifications = new HashMap<>();
    private ActiveSpeaker speaker = new ActiveSpeaker();

    public CallMembers(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public ObservableList<MemberViewModel> members() {
        return members;
    }

    /** The same people, those who have raised a hand first and in their order. */
    public ObservableList<MemberViewModel> listed() {
        return listed;
    }

    public ObservableList<TileViewModel> tiles() {
        return tiles;
    }

    /** The picture that is shown large where one is: the one that is pinned, a shared screen, or who speaks. */
    public ReadOnlyObjectProperty<Optional<TileViewModel>> large() {
        return large.getReadOnlyProperty();
    }

    /** The picture that this person wants to see large whoever speaks. */
    public ReadOnlyObjectProperty<Optional<TileViewModel>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    public boolean isPinned(TileViewModel tile) {
        return pinned.get().equals(Optional.of(tile));
    }

    /** Whether there is anything to be larger than. */
    public boolean canPin() {
        return tiles.size() > 1;
    }

    public void togglePin(TileViewModel tile) {
        pinned.set(isPinned(tile) || !canPin() ? Optional.empty() : Optional.of(tile));
        chooseLarge();
    }

    public void unpin() {
        pinned.set(Optional.empty());
        chooseLarge();
    }

    /** The picture of this person's camera, if they have a tile. */
    public Optional<TileViewModel> tileOf(MemberViewModel member) {
        return tiles.stream()
                .filter(tile -> tile.member().equals(member) && !tile.screen())
                .findFirst();
    }

    /** Whether this person is to be heard, also if they go and come back. */
    public void hear(MemberViewModel member, boolean on) {
        if (on) {
            unheard.remove(member.id());
        } else {
            unheard.add(member.id());
        }
        member.hear(on);
    }

    /**
     * Shows who is there now. Who has not answered yet, and may never, is not shown.
     *
     * @param wereThere whether those who are new were there before this person
     * @param came is told of each person who came later, once they have said who they are
     */
    public void show(List<MemberSnapshot> now, boolean wereThere, Consumer<MemberViewModel> came) {
        members.removeIf(member -> now.stream().noneMatch(next -> next.id().equals(member.id())));
        verifications.keySet().retainAll(now.stream().map(MemberSnapshot::id).toList());
        for (MemberSnapshot next : now) {
            if (wereThere) {
                awaited.add(next.id());
            }
            Optional<MemberViewModel> known = member(next.id());
            if (known.isPresent()) {
                known.get().is(next);
            } else if (!next.unheardOf()) {
                members.add(make(next, awaited.remove(next.id())));
            }
        }
        retile();
        list();
        members.stream().filter(MemberViewModel::comes).forEach(came);
    }

    private MemberViewModel make(MemberSnapshot first, boolean wasThere) {
        MemberViewModel made = new MemberViewModel(first, wasThere, texts);
        made.hear(!unheard.contains(first.id()));
        made.verificationIs(Optional.ofNullable(verifications.get(first.id())));
        return made;
    }

    /** What was told of somebody, who may not be shown yet. */
    public void verified(VerificationNotice now) {
        verifications.put(now.peer(), now);
        member(now.peer()).ifPresent(member -> member.verificationIs(Optional.of(now)));
    }

    /** Nothing that was told of anybody holds any more. */
    public void unverified() {
        verifications.clear();
        members.forEach(member -> member.verificationIs(Optional.empty()));
    }

    public void clear() {
        unheard.clear();
        verifications.clear();
        pinned.set(Optional.empty());
        members.clear();
        listed.clear();
        tiles.clear();
        large.set(Optional.empty());
        awaited.clear();
        speaker = new ActiveSpeaker();
    }

    /** Returns the quality that follows, unless the person is gone. */
    public Optional<Quality> measured(PeerId peer, ConnectionStatistics statistics) {
        return member(peer).map(member -> {
            member.measured(statistics);
            return member.quality().get();
        });
    }

    public void heard(Notice.Levels levels) {
        Optional<PeerId> speaks = speaker.hear(levels, clock.instant());
        members.forEach(member -> member.speaks(speaks.equals(Optional.of(member.id()))));
        chooseLarge();
    }

    /** @param place of somebody's hand, 0 for one that is not raised */
    public void handsAre(ToIntFunction<MemberViewModel> place) {
        members.forEach(member -> member.handIs(place.applyAsInt(member)));
        list();
    }

    private void list() {
        List<MemberViewModel> next = new ArrayList<>(members);
        next.sort(Comparator.comparingInt(member ->
                member.hand().get() == 0 ? Integer.MAX_VALUE : member.hand().get()));
        if (!next.equals(listed)) {
            listed.setAll(next);
        }
    }

    public Optional<MemberViewModel> member(PeerId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Those who show no screen now. */
    public List<MemberViewModel> withoutScreen() {
        return members.stream().filter(member -> !member.showsScreen()).toList();
    }

    private void retile() {
        List<TileViewModel> next = new ArrayList<>();
        for (MemberViewModel member : members) {
            if (member.member().get().onlyMovesFiles()) {
                continue;
            }
            next.add(tile(TileId.camera(member.id()), member, false));
            if (member.member().get().media().screen()) {
                next.add(tile(TileId.screen(member.id()), member, true));
            }
        }
        if (!next.equals(tiles)) {
            tiles.setAll(next);
        }
        if (!canPin() || pinned.get().filter(tiles::contains).isEmpty()) {
            pinned.set(Optional.empty());
        }
        chooseLarge();
    }

    private TileViewModel tile(TileId id, MemberViewModel member, boolean screen) {
        return tiles.stream()
                .filter(tile -> tile.id().equals(id) && tile.member().equals(member))
                .findFirst()
                .orElseGet(() -> new TileViewModel(id, member, screen));
    }

    /** What is pinned first; then a shared screen, of several the one that is large already; then who is to be seen: who speaks, who was large before, the first. */
    private void chooseLarge() {
        Stream<TileViewModel> wishes = Stream.of(
                        pinned.get().stream(),
                        large.get().stream().filter(tiles::contains).filter(TileViewModel::screen),
                        tiles.stream().filter(TileViewModel::screen),
                        inTurn().filter(TileViewModel::hasPicture),
                        inTurn())
                .flatMap(wish -> wish);
        large.set(wishes.findFirst());
    }

    private Stream<TileViewModel> inTurn() {
        return Stream.of(
                        tiles.stream().filter(tile -> tile.member().speaking().get()),
                        large.get().stream().filter(tiles::contains),
                        tiles.stream())
                .flatMap(wish -> wish);
    }
}
