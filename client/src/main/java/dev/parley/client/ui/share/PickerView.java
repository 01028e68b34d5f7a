package dev.parley.client.ui.share;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.LentFocus;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.picture.Pictures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/**
 * Above everything: what can be shown to the others, with a picture of each. Arrow keys choose, Enter and a double click show it,
 * Escape closes. FX thread.
 */
public final class PickerView extends StackPane {
    private static final double WIDEST = 980;
    private static final double HIGHEST = 660;

    private final PickerViewModel picker;
    private final Pictures pictures;
    private final Texts texts;
    private final TilePane tiles = new TilePane() {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            look();
        }
    };
    private final ScrollPane scroll = new ScrollArea(tiles);
    private final TextField search = new TextField();
    private final Button show;
    private final Map<ShareSource, SourceTile> known = new HashMap<>();
    private final LentFocus focus = new LentFocus();

    /** @param sharing whether something is shown already, instead of which another thing is chosen */
    public PickerView(PickerViewModel picker, ObservableValue<Boolean> sharing, Pictures pictures, Texts texts) {
        this.picker = picker;
        this.pictures = pictures;
        this.texts = texts;
        getStyleClass().addAll("question-veil", "picker-veil");
        setId("picker");
        show = Buttons.labelled(Material2RoundMZ.SCREEN_SHARE, texts.of("share.show"), picker::share);
        show.setId("picker-share");
        show.getStyleClass().add(Styles.ACCENT);
        show.disableProperty().bind(picker.chosen().map(Optional::isEmpty));
        VBox card = new VBox(head(sharing), middle(), sound(), foot());
        card.getStyleClass().add("picker-card");
        card.setMaxSize(WIDEST, HIGHEST);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                picker.close();
            }
        });
        picker.found().addListener((InvalidationListener) _ -> fill());
        picker.chosen().subscribe(this::mark);
        picker.opened().subscribe(this::opened);
        scroll.vvalueProperty().subscribe(_ -> look());
        scroll.viewportBoundsProperty().subscribe(_ -> look());
        fill();
    }

    private HBox head(ObservableValue<Boolean> sharing) {
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_4);
        title.textProperty()
                .bind(texts.bind(
                        () -> texts.get(sharing.getValue() ? "share.pick.other" : "share.pick"),
                        Bindings.createBooleanBinding(sharing::getValue, sharing)));
        title.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("picker-search");
        search.promptTextProperty().bind(texts.of("share.search"));
        search.accessibleTextProperty().bind(texts.of("share.search"));
        search.textProperty().bindBidirectional(picker.search());
        search.setPrefWidth(260);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon(Material2RoundAL.CLOSE, texts.of("share.close"), picker::close);
        close.setId("picker-close");
        HBox head = new HBox(title, space, search, close);
        head.getStyleClass().add("picker-row");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private StackPane middle() {
        tiles.getStyleClass().add("sources");
        tiles.setPrefColumns(1);
        tiles.setTileAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Label words = new Label();
        words.setId("picker-sentence");
        words.setWrapText(true);
        words.getStyleClass().add("picker-sentence");
        words.textProperty()
                .bind(texts.bind(this::sentence, picker.sentence(), picker.listed(), picker.found(), picker.search()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        StackPane middle = new StackPane(scroll, words);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private String sentence() {
        if (!picker.sentence().get().isEmpty()) {
            return picker.sentence().get();
        }
        if (!picker.listed().get()) {
            return texts.get("share.looking");
        }
        if (picker.found().isEmpty()) {
            return texts.get(picker.search().get().isBlank() ? "share.nothing" : "share.notFound");
        }
        return "";
    }

    private CheckBox sound() {
        CheckBox sound = new CheckBox();
        sound.setId("picker-sound");
        sound.textProperty().bind(texts.of("share.sound"));
        sound.selectedProperty().bindBidirectional(picker.sound());
        Buttons.describe(sound, texts.of("share.sound.why"));
        return sound;
    }

    private HBox foot() {
        ToggleGroup kinds = new ToggleGroup();
        ToggleButton sharp = kind("picker-sharp", "share.sharp", "share.sharp.why", kinds);
        ToggleButton moving = kind("picker-motion", "share.motion", "share.motion.why", kinds);
        picker.motion().subscribe(now -> (now ? moving : sharp).setSelected(true));
        kinds.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                kinds.selectToggle(before);
            } else {
                picker.motion().set(now.equals(moving));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button region =
                Buttons.labelled(Material2RoundAL.CROP_FREE, texts.of("share.region.draw"), picker::shareRegion);
        region.setId("picker-region");
        region.disableProperty().bind(picker.canDraw().not());
        Button file = Buttons.labelled(Material2RoundMZ.MOVIE, texts.of("share.file"), picker::shareFile);
        file.setId("picker-file");
        HBox foot = new HBox(new HBox(6, sharp, moving), space, region, file, show);
        foot.getStyleClass().add("picker-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getChildren().forEach(child -> ((Region) child).setMinWidth(Region.USE_PREF_SIZE));
        space.setMinWidth(0);
        return foot;
    }

    private ToggleButton kind(String id, String key, String why, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setToggleGroup(group);
        Buttons.describe(button, texts.of(why));
        return button;
    }

    private void fill() {
        known.keySet()
                .retainAll(picker.sources().stream().map(SharedSource::source).toList());
        tiles.getChildren().setAll(picker.found().stream().map(this::tile).toList());
        mark(picker.chosen().get());
        look();
    }

    private SourceTile tile(SharedSource each) {
        SourceTile tile = known.computeIfAbsent(each.source(), _ -> make(each));
        tile.is(each);
        return tile;
    }

    private SourceTile make(SharedSource first) {
        SourceTile made = new SourceTile(first, pictures, texts, picker.icons());
        made.setOnAction(_ -> {
            picker.choose(made.source());
            made.setSelected(true);
        });
        made.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                picker.choose(made.source());
                picker.share();
            }
        });
        return made;
    }

    private void mark(Optional<SharedSource> chosen) {
        for (SourceTile tile : known.values()) {
            tile.setSelected(
                    chosen.filter(each -> each.source().equals(tile.source().source()))
                            .isPresent());
        }
    }

    /** Only those that lie within what is seen have a picture. */
    private void look() {
        Bounds view = scroll.getViewportBounds();
        double beyond = Math.max(0, tiles.getHeight() - view.getHeight());
        double top = beyond * scroll.getVvalue();
        for (SourceTile tile : known.values()) {
            Bounds at = tile.getBoundsInParent();
            boolean there = tile.getParent() != null;
            tile.inView(there && at.getMaxY() > top && at.getMinY() < top + view.getHeight());
        }
    }

    private void pressed(KeyEvent event) {
        boolean writes = search.isFocused();
        boolean chooses = writes || event.getTarget() instanceof SourceTile;
        int columns = Math.max(1, (int) (tiles.getWidth() / (SourceTile.WIDTH + tiles.getHgap())));
        KeyCode key = event.getCode();
        if (key == KeyCode.ESCAPE) {
            picker.close();
        } else if (chooses && key == KeyCode.DOWN) {
            go(columns);
        } else if (chooses && key == KeyCode.UP) {
            go(-columns);
        } else if (chooses && !writes && key == KeyCode.RIGHT) {
            go(1);
        } else if (chooses && !writes && key == KeyCode.LEFT) {
            go(-1);
        } else if (chooses && key == KeyCode.ENTER) {
            if (event.getTarget() instanceof SourceTile tile) {
                picker.choose(tile.source());
            }
            picker.share();
        } else {
            return;
        }
        event.consume();
    }

    private void go(int by) {
        picker.move(by);
        picker.chosen().get().map(SharedSource::source).map(known::get).ifPresent(tile -> {
            tile.requestFocus();
            show(tile);
        });
    }

    /** Scrolls as far as is needed. */
    private void show(SourceTile tile) {
        Bounds at = tile.getBoundsInParent();
        double view = scroll.getViewportBounds().getHeight();
        double beyond = tiles.getHeight() - view;
        double top = beyond * scroll.getVvalue();
        if (beyond > 0 && (at.getMinY() < top || at.getMaxY() > top + view)) {
            double next = at.getMinY() < top ? at.getMinY() : at.getMaxY() - view;
            scroll.setVvalue(Math.clamp(next / beyond, 0, 1));
        }
    }

    private void opened(boolean now) {
        if (now) {
            focus.lend(this);
            setVisible(true);
            search.requestFocus();
        } else {
            setVisible(false);
            focus.giveBack();
        }
    }
}
