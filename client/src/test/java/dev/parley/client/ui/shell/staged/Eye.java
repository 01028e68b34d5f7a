package dev.parley.client.ui.shell.staged;

import dev.parley.client.ui.common.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds in a window what nobody would like to see. JavaFX thread. */
public final class Eye {
    private static final double TEXT = 4.5;
    private static final double ICON = 3;
    private static final double LARGE_TEXT_SIZE = 24;
    private static final double ROUNDING = 1;
    private static final double RING = 5;
    private static final double STRIP = 3;

    private final Parent root;
    private final List<Node> seen = new ArrayList<>();

    /** @param faults in words; none, if all is as it should be */
    public record Look(Pixels pixels, List<String> faults) {}

    public Eye(Parent root) {
        this.root = root;
        each(root, seen::add);
    }

    /** Looks once at all of it, where it has taken its place: a clock that goes on in between would still stand in the place of its last text. */
    public static Look look(Region root) {
        Pixels pixels = StagedWindow.drawn(root);
        Eye eye = new Eye(root);
        List<String> faults = Stream.of(eye.cutTexts(), eye.outside(), eye.overlapping(), eye.faint(pixels))
                .flatMap(List::stream)
                .toList();
        return new Look(pixels, faults);
    }

    /** Texts that do not fit, unless the pointer shows the rest of them. */
    private List<String> cutTexts() {
        return seen.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> !labeled.getText().isEmpty()
                        && labeled.lookup(".text") instanceof Text drawn
                        && drawn.getParent().equals(labeled)
                        && !drawn.getText()
                                .replace("\n", " ")
                                .equals(labeled.getText().replace("\n", " "))
                        && !tooltipOf(labeled).contains(labeled.getText()))
                .map(labeled -> "cut: " + labeled.getText())
                .toList();
    }

    /** Controls and texts that leave the window, or the part of it that scrolls up and down. */
    private List<String> outside() {
        List<String> found = new ArrayList<>();
        for (Node node : seen) {
            if (!isContent(node)) {
                continue;
            }
            Bounds at = bounds(node);
            Node frame = scroll(node);
            Bounds within = bounds(frame == null ? root : frame);
            boolean across = at.getMinX() >= within.getMinX() - ROUNDING && at.getMaxX() <= within.getMaxX() + ROUNDING;
            boolean down = frame != null
                    || (at.getMinY() >= within.getMinY() - ROUNDING && at.getMaxY() <= within.getMaxY() + ROUNDING);
            if (!across || !down) {
                found.add("outside: " + name(node) + " " + at);
            }
        }
        return found;
    }

    /** Neighbours of a row or column that lie upon one another. */
    private List<String> overlapping() {
        List<String> found = new ArrayList<>();
        for (Node node : seen) {
            if (node instanceof HBox || node instanceof VBox) {
                List<Node> children = ((Parent) node)
                        .getChildrenUnmodifiable().stream()
                                .filter(child -> child.isVisible() && child.isManaged())
                                .toList();
                for (int index = 1; index < children.size(); index++) {
                    Bounds before = children.get(index - 1).getBoundsInParent();
                    Bounds after = children.get(index).getBoundsInParent();
                    if (before.intersects(inner(after))) {
                        found.add("overlap: " + name(children.get(index - 1)) + " and " + name(children.get(index)));
                    }
                }
            }
        }
        return found;
    }

    /** Texts and icons that hardly differ from what is behind them. */
    private List<String> faint(Pixels pixels) {
        List<String> found = new ArrayList<>();
        for (Node node : seen) {
            if (!(node instanceof Text text)
                    || text.getText().isBlank()
                    || text.isDisabled()
                    || !(text.getFill() instanceof Color fill)
                    || !inView(node)) {
                continue;
            }
            int behind = pixels.commonest(text instanceof FontIcon ? beside(node) : bounds(node));
            double contrast = Contrast.of(mix(fill, opacity(node), behind), behind);
            boolean icon = text instanceof FontIcon || text.getFont().getSize() >= LARGE_TEXT_SIZE;
            if (contrast < (icon ? ICON : TEXT)) {
                found.add(String.format(
                        Locale.ROOT,
                        "faint: %s has %.2f to 1, #%06x",
                        text instanceof FontIcon ? name(text.getParent()) + " icon" : text.getText(),
                        contrast,
                        behind & 0xffffff));
            }
        }
        return found;
    }

    /** What the tabulator goes to. */
    public List<Node> controls() {
        return seen.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.getParent() != null)
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ChoiceBox<?>
                        || node.getStyleClass().contains("toggle-switch")
                        || node.getStyleClass().contains("tile"))
                .toList();
    }

    /** A strip on the left of an icon, since some icons fill most of their own room. */
    private static Bounds beside(Node node) {
        Bounds at = bounds(node);
        return new BoundingBox(at.getMinX() - STRIP, at.getMinY(), STRIP, at.getHeight());
    }

    public static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Where it lies, with the ring around it. */
    public static Bounds around(Node node) {
        Bounds at = bounds(node);
        return new BoundingBox(
                at.getMinX() - RING, at.getMinY() - RING, at.getWidth() + 2 * RING, at.getHeight() + 2 * RING);
    }

    public static String name(Node node) {
        String words = node instanceof Labeled labeled && !labeled.getText().isEmpty()
                ? labeled.getText()
                : String.valueOf(node.getAccessibleText());
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + " " + words;
    }

    private static void each(Node node, Consumer<Node> visit) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, visit));
        }
    }

    private static boolean isContent(Node node) {
        return (node instanceof Labeled labeled && !labeled.getText().isEmpty())
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ChoiceBox<?>;
    }

    private boolean inView(Node node) {
        Node frame = scroll(node);
        Bounds within = bounds(frame == null ? root : frame);
        return within.contains(inner(bounds(node)));
    }

    private static Node scroll(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane) {
                return each;
            }
        }
        return null;
    }

    private static String tooltipOf(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Control control && !Tips.of(control).isEmpty()) {
                return Tips.of(control);
            }
            if (each instanceof Control control && control.getTooltip() != null) {
                return control.getTooltip().getText();
            }
        }
        return "";
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    private static int mix(Color over, double opacity, int under) {
        double alpha = over.getOpacity() * opacity;
        int red = (int) Math.round(over.getRed() * 255 * alpha + (under >> 16 & 0xff) * (1 - alpha));
        int green = (int) Math.round(over.getGreen() * 255 * alpha + (under >> 8 & 0xff) * (1 - alpha));
        int blue = (int) Math.round(over.getBlue() * 255 * alpha + (under & 0xff) * (1 - alpha));
        return red << 16 | green << 8 | blue;
    }

    private static Bounds inner(Bounds of) {
        return new BoundingBox(
                of.getMinX() + ROUNDING,
                of.getMinY() + ROUNDING,
                Math.max(0, of.getWidth() - 2 * ROUNDING),
                Math.max(0, of.getHeight() - 2 * ROUNDING));
    }
}
