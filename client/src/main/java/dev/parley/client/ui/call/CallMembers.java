package dev.parley.client.ui.call;

import dev.parley.client.control.ConnectionStatistics;
import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.control.Notice;
import dev.parley.client.control.TileId;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.PeerId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    private final ObservableList<TileViewModel> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TileViewModel>> large = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<PeerId> awaited = new HashSet<>();
    private ActiveSpeaker speaker = new ActiveSpeaker();

    CallMembers(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public ObservableList<MemberViewModel> members() {
        return members;
    }

    public ObservableList<TileViewModel> tiles() {
        return tiles;
    }

    /** The picture that is shown large where one is: a shared screen, or who speaks. */
    public ReadOnlyObjectProperty<Optional<TileViewModel>> large() {
        return large.getReadOnlyProperty();
    }

    /**
     * Shows who is there now. Who has not answered yet, and may never, is not shown.
     *
     * @param wereThere whether those who are new were there before this person
     * @param came is told of each person who came later, once they have said who they are
     */
    void show(List<MemberSnapshot> now, boolean wereThere, Consumer<MemberViewModel> came) {
        members.removeIf(member -> now.stream().noneMatch(next -> next.id().equals(member.id())));
        for (MemberSnapshot next : now) {
            if (wereThere) {
                awaited.add(next.id());
            }
            Optional<MemberViewModel> known = member(next.id());
            if (known.isPresent()) {
                known.get().is(next);
            } else if (!next.unheardOf()) {
                members.add(new MemberViewModel(next, awaited.remove(next.id()), texts));
            }
        }
        retile();
        members.stream().filter(MemberViewModel::comes).forEach(came);
    }

    void clear() {
        members.clear();
        tiles.clear();
        large.set(Optional.empty());
        awaited.clear();
        speaker = new ActiveSpeaker();
    }

    /** Returns the quality that follows, unless the person is gone. */
    Optional<Quality> measured(PeerId peer, ConnectionStatistics statistics) {
        return member(peer).map(member -> {
            member.measured(statistics);
            return member.quality().get();
        });
    }

    void heard(Notice.Levels levels) {
        Optional<PeerId> speaks = speaker.hear(levels, clock.instant());
        members.forEach(member -> member.speaks(speaks.equals(Optional.of(member.id()))));
        chooseLarge();
    }

    private Optional<MemberViewModel> member(PeerId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    private void retile() {
        List<TileViewModel> next = new ArrayList<>();
        for (MemberViewModel member : members) {
            next.add(tile(TileId.camera(member.id()), member, false));
            if (member.member().get().media().screen()) {
                next.add(tile(TileId.screen(member.id()), member, true));
            }
        }
        if (!next.equals(tiles)) {
            tiles.setAll(next);
        }
        chooseLarge();
    }

    private TileViewModel tile(TileId id, MemberViewModel member, boolean screen) {
        return tiles.stream()
                .filter(tile -> tile.id().equals(id) && tile.member().equals(member))
                .findFirst()
                .orElseGet(() -> new TileViewModel(id, member, screen));
    }

    /** A shared screen first; else who speaks; else who was large before, or the first. */
    private void chooseLarge() {
        Stream<TileViewModel> wishes = Stream.of(
                        tiles.stream().filter(TileViewModel::screen),
                        tiles.stream().filter(tile -> tile.member().speaking().get()),
                        tiles.stream().filter(tile -> large.get().equals(Optional.of(tile))),
                        tiles.stream())
                .flatMap(wish -> wish);
        large.set(wishes.findFirst());
    }
}
