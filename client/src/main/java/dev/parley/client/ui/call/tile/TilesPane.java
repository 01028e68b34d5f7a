package dev.parley.client.ui.call.tile;

import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.share.OwnScreen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * All pictures of the call, arranged by themselves. One's own lies in a corner of a single other one, and among several it is
 * one of them, as is what one shows oneself.
 */
public final class TilesPane extends Pane {
    private static final double GAP = 8;
    private static final double MARGIN = 8;

    private final CallMembers roster;
    private final Pictures pictures;
    private final Texts texts;
    private final ObservableBooleanValue grid;
    private final OwnPicture own;
    private final OwnScreen ownScreen;
    private final BiConsumer<Node, MemberViewModel> dress;
    private final PersonMenu menu;
    private boolean alone;
    private final Map<TileViewModel, TileView> views = new HashMap<>();

    /** @param dress makes more of a person's tile */
    public TilesPane(
            CallMembers roster,
            Pictures pictures,
            Texts texts,
            ObservableBooleanValue grid,
            OwnPicture own,
            OwnScreen ownScreen,
            PersonMenu menu,
            BiConsumer<Node, MemberViewModel> dress) {
        this.own = own;
        this.ownScreen = ownScreen;
        this.menu = menu;
        this.dress = dress;
        this.roster = roster;
        this.pictures = pictures;
        this.texts = texts;
        this.grid = grid;
        getStyleClass().add("tiles");
        setMinSize(0, 0);
        roster.tiles().addListener((InvalidationListener) changed -> fill());
        roster.large().subscribe(_ -> requestLayout());
        grid.subscribe(_ -> requestLayout());
        ownScreen.setManaged(false);
        ownScreen.sharing().subscribe((before, now) -> fill());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        fill();
    }

    private void fill() {
        views.keySet().retainAll(roster.tiles());
        getChildren()
                .setAll(roster.tiles().stream()
                        .map(tile -> views.computeIfAbsent(tile, this::view))
                        .toList());
        if (shares()) {
            getChildren().add(ownScreen);
        }
        getChildren().add(own);
        requestLayout();
    }

    /** Whether what one shows is among the pictures; alone, nobody sees it. */
    private boolean shares() {
        return ownScreen.sharing().get() && !roster.tiles().isEmpty();
    }

    private TileView view(TileViewModel tile) {
        TileView view = new TileView(tile, roster, pictures, texts).with(menu);
        if (tile.screen()) {
            view.point(ownScreen.pointing(), texts);
        }
        dress.accept(view, tile.member());
        return view;
    }

    /** Only the large one, which then takes all of the room; or all again. */
    public void alone(boolean now) {
        alone = now;
        requestLayout();
    }

    public boolean isAlone() {
        return alone;
    }

    /** What is seen now of this one. */
    Optional<PictureView> picture(TileViewModel tile) {
        return Optional.ofNullable(views.get(tile)).map(TileView::picture);
    }

    void showPixels(TileViewModel tile) {
        Optional.ofNullable(views.get(tile)).ifPresent(TileView::showPixels);
    }

    @Override
    protected void layoutChildren() {
        List<TileViewModel> tiles = List.copyOf(roster.tiles());
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        if (width < 1 || height < 1) {
            return;
        }
        boolean shares = shares();
        boolean among = tiles.size() > 1 || shares;
        if (!among) {
            own.dock(getWidth(), getHeight());
        }
        if (tiles.isEmpty()) {
            return;
        }
        int count = tiles.size() + (shares ? 1 : 0) + (among ? 1 : 0);
        int large = roster.large().get().map(tiles::indexOf).orElse(-1);
        boolean only = alone && large >= 0;
        getChildren().forEach(child -> child.setVisible(!only || child.equals(views.get(tiles.get(large)))));
        if (only) {
            getChildren().stream()
                    .filter(Node::isVisible)
                    .forEach(child -> child.resizeRelocate(0, 0, getWidth(), getHeight()));
            return;
        }
        List<TileLayout.Box> boxes = grid.get() || large < 0 || !among
                ? TileLayout.grid(count, width, height, GAP)
                : TileLayout.speaker(count, large, width, height, GAP);
        for (int index = 0; index < tiles.size(); index++) {
            TileView view = views.get(tiles.get(index));
            if (view != null) {
                place(view, boxes.get(index));
            }
        }
        if (shares) {
            place(ownScreen, boxes.get(tiles.size()));
        }
        if (among) {
            own.sit();
            place(own, boxes.getLast());
        }
    }

    private void place(Node node, TileLayout.Box box) {
        node.resizeRelocate(
                snapPositionX(MARGIN + box.x()),
                snapPositionY(MARGIN + box.y()),
                snapSizeX(box.width()),
                snapSizeY(box.height()));
    }
}
