package dev.parley.client.ui.picture;

import dev.parley.client.control.media.TileId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One moving picture; made by {@link Pictures}. Costs nothing while it cannot be seen. */
public final class PictureView extends Region {

    /** How a picture that has another shape than its view is shown. */
    public enum Mode {
        /** All of it, with empty space beside it. */
        FIT,
        /** Without empty space, cut at the edges; all of it where that would take more than a third of it. */
        FILL
    }

    private final TileId tile;
    private final ImageView image = new ImageView();
    private final ReadOnlyBooleanWrapper picture = new ReadOnlyBooleanWrapper(this, "picture");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
    private final ObservableValue<Boolean> shown = Shown.of(this);
    private Mode mode = Mode.FIT;
    private boolean mirrored;
    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(this, "zoom", Zoom.NONE);
    private @Nullable Picture drawn;
    private double placedScale;

    PictureView(Pictures pictures, TileId tile) {
        this.tile = tile;
        getStyleClass().add("picture-view");
        image.setManaged(false);
        image.setVisible(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        setMinSize(0, 0);
        shown.addListener((_, _, _) -> pictures.changed(this));
    }

    public TileId tile() {
        return tile;
    }

    /** Whether there is something to see. */
    public ReadOnlyBooleanProperty pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether it is the last picture of an engine that is lost. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Sets how the picture fits its room; at first {@link Mode#FIT}. */
    public void setMode(Mode next) {
        mode = next;
        requestLayout();
    }

    /** Whether left and right are exchanged, as people know themselves. */
    public void setMirrored(boolean next) {
        mirrored = next;
        requestLayout();
    }

    /** How much of it is seen, and how large. */
    public ReadOnlyObjectProperty<Zoom> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Magnifies it so many times; what is at this place of the view stays there. */
    public void zoom(double by, double x, double y) {
        change(whole -> zoom.get()
                .times(by, (x - getWidth() / 2) / whole.getWidth(), (y - getHeight() / 2) / whole.getHeight()));
    }

    /** Drags a picture that is magnified. */
    public void drag(double byX, double byY) {
        change(whole -> zoom.get().dragged(byX / whole.getWidth(), byY / whole.getHeight()));
    }

    /**
     * Magnifies it until each of its pixels is one of the screen; nothing if all of it is as large already.
     *
     * @param sent how wide it is where it comes from
     */
    public void showPixels(int sent, int sentHeight) {
        if (drawn != null && !size().isEmpty() && sent > 0 && sentHeight > 0) {
            double fit = PictureFit.part(size(), new PixelSize(sent, sentHeight), mode, Zoom.NONE)
                    .scale();
            change(whole -> Zoom.NONE.times(1 / fit, 0, 0));
        }
    }

    /** Shows all of it again. */
    public void showAll() {
        zoom.set(Zoom.NONE);
        place();
    }

    /**
     * What of the picture is at this place of the view, in its widths and heights; empty beside the picture, and where there is
     * none.
     */
    public Optional<Point2D> at(double x, double y) {
        return place((part, whole) -> {
                    double scale = part.scale() / placedScale;
                    return new Point2D(
                            (part.left() + part.across() / 2 + (x - getWidth() / 2) / scale) / whole.width(),
                            (part.top() + part.down() / 2 + (y - getHeight() / 2) / scale) / whole.height());
                })
                .filter(place -> place.getX() >= 0 && place.getX() <= 1 && place.getY() >= 0 && place.getY() <= 1);
    }

    /** Where in the view a place of the picture is, which may be beyond its edges; empty where there is no picture. */
    public Optional<Point2D> placeOf(double x, double y) {
        return place((part, whole) -> {
            double scale = part.scale() / placedScale;
            return new Point2D(
                    getWidth() / 2 + (x * whole.width() - part.left() - part.across() / 2) * scale,
                    getHeight() / 2 + (y * whole.height() - part.top() - part.down() / 2) * scale);
        });
    }

    /** The pixels that came last, upright, as they are now; empty where there is no picture. */
    public Optional<WritableImage> copy() {
        Picture now = drawn;
        if (now == null || stale.get()) {
            return Optional.empty();
        }
        ImageView whole = new ImageView(now.image());
        whole.setRotate(now.rotation());
        return Optional.of(whole.snapshot(null, null));
    }

    private Optional<Point2D> place(BiFunction<PictureFit.Part, PixelSize, Point2D> of) {
        Picture now = drawn;
        return now == null || size().isEmpty()
                ? Optional.empty()
                : Optional.of(of.apply(PictureFit.part(size(), now.upright(), mode, zoom.get()), now.upright()));
    }

    /** @param next is given how large the picture is that is not magnified */
    private void change(Function<Dimension2D, Zoom> next) {
        Picture now = drawn;
        if (now == null || size().isEmpty()) {
            return;
        }
        PixelSize upright = now.upright();
        double scale = PictureFit.part(size(), upright, mode, Zoom.NONE).scale();
        Dimension2D whole =
                new Dimension2D(upright.width() * scale / placedScale, upright.height() * scale / placedScale);
        Zoom wanted = next.apply(whole);
        PictureFit.Part part = PictureFit.part(size(), upright, mode, wanted);
        zoom.set(wanted.within(part.across() / upright.width(), part.down() / upright.height()));
        place();
    }

    boolean shown() {
        return shown.getValue();
    }

    /** The picture to ask for so that its pixels are those of the screen. */
    PixelSize wanted() {
        return PictureFit.wanted(size(), drawn == null ? PixelSize.NONE : drawn.upright(), mode, zoom.get());
    }

    void draw(Picture next) {
        Picture before = drawn;
        drawn = next;
        image.setImage(next.image());
        if (before == null || !before.stored().equals(next.stored()) || before.rotation() != next.rotation()) {
            place();
        }
        picture.set(true);
    }

    void setStale(boolean next) {
        stale.set(next);
    }

    void clear() {
        drawn = null;
        image.setImage(null);
        image.setVisible(false);
        picture.set(false);
        stale.set(false);
    }

    /** The window may have come to a screen with other pixels. */
    void followScale() {
        if (scale() != placedScale) {
            place();
        }
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        PixelSize view = size();
        placedScale = scale();
        image.setVisible(drawn != null && !view.isEmpty());
        if (drawn == null || view.isEmpty()) {
            return;
        }
        int rotation = drawn.rotation();
        boolean turned = rotation % 180 != 0;
        PictureFit fit = PictureFit.of(view, drawn.stored(), rotation, mode, zoom.get());
        image.setSmooth(!fit.exact());
        image.setViewport(new Rectangle2D(fit.cropX(), fit.cropY(), fit.cropWidth(), fit.cropHeight()));
        double width = (turned ? fit.height() : fit.width()) / placedScale;
        double height = (turned ? fit.width() : fit.height()) / placedScale;
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.setRotate(rotation);
        // Turned after it is mirrored, a picture that lies on its side is mirrored top to bottom.
        image.setScaleX(mirrored && !turned ? -1 : 1);
        image.setScaleY(mirrored && turned ? -1 : 1);
        // An image turns about its middle.
        image.relocate(
                (fit.left() + fit.width() / 2) / placedScale - width / 2,
                (fit.top() + fit.height() / 2) / placedScale - height / 2);
    }

    private PixelSize size() {
        double scale = scale();
        return new PixelSize((int) Math.round(getWidth() * scale), (int) Math.round(getHeight() * scale));
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
