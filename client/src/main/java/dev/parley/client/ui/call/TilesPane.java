package dev.parley.client.ui.call;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.Pictures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** All pictures of the call, arranged by themselves. */
final class TilesPane extends Pane {
    private static final double GAP = 8;
    private static final double MARGIN = 8;
    private static final double ASPECT = 16.0 / 9;

    private final CallMembers roster;
    private final Pictures pictures;
    private final Texts texts;
    private final ObservableBooleanValue grid;
    private final BiConsumer<Node, MemberViewModel> dress;
    private final Map<TileViewModel, TileView> views = new HashMap<>();

    /** @param dress makes more of a person's tile */
    TilesPane(
            CallMembers roster,
            Pictures pictures,
            Texts texts,
            ObservableBooleanValue grid,
            BiConsumer<Node, MemberViewModel> dress) {
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
        requestLayout();
    }

    private TileView view(TileViewModel tile) {
        TileView view = new TileView(tile, pictures, texts);
        dress.accept(view, tile.member());
        return view;
    }

    @Override
    protected void layoutChildren() {
        List<TileViewModel> tiles = List.copyOf(roster.tiles());
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        if (tiles.isEmpty() || width < 1 || height < 1) {
            return;
        }
        int large = roster.large().get().map(tiles::indexOf).orElse(-1);
        List<TileLayout.Box> boxes = grid.get() || large < 0 || tiles.size() == 1
                ? TileLayout.grid(tiles.size(), width, height, GAP, ASPECT)
                : TileLayout.clear(
                        TileLayout.speaker(tiles.size(), large, width, height, GAP, ASPECT),
                        large,
                        width,
                        height,
                        OwnPicture.WIDTH + OwnPicture.MARGIN,
                        OwnPicture.HEIGHT + OwnPicture.MARGIN);
        for (int index = 0; index < tiles.size(); index++) {
            TileLayout.Box box = tiles.size() == 1 ? new TileLayout.Box(0, 0, width, height) : boxes.get(index);
            TileView view = views.get(tiles.get(index));
            if (view != null) {
                view.resizeRelocate(
                        snapPositionX(MARGIN + box.x()),
                        snapPositionY(MARGIN + box.y()),
                        snapSizeX(box.width()),
                        snapSizeY(box.height()));
            }
        }
    }
}
