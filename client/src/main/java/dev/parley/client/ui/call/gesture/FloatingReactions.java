package dev.parley.client.ui.call.gesture;

import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.ui.call.person.FleetingReaction;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.toolkit.FxThread;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/**
 * Lets the reactions of one person rise over their picture for some seconds. Where the system wants less to move, they stand
 * still for that time. While none is there, nothing is to be done. FX thread.
 */
public final class FloatingReactions extends Pane {
    private static final Duration SEEN = Duration.seconds(4);
    private static final Duration FADES = Duration.seconds(3);
    private static final int MOST = 10;
    private static final int COLUMNS = 5;
    private static final double LARGE = 44;
    private static final double SMALL = 30;
    private static final double SMALL_TILE = 160;
    private static final double BELOW = 36;
    private static final double RISE = 150;

    private final Texts texts;
    private final ObservableValue<Boolean> still;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    private static final class Floating extends Pane {
        private final ReactionKind kind;
        private final long number;
        private final Timeline way = new Timeline();

        Floating(FleetingReaction reaction, double size, String words) {
            kind = reaction.kind();
            number = reaction.number();
            getStyleClass().add("floating-reaction");
            setManaged(false);
            resize(size, size);
            double inner = size * 0.62;
            ReactionSign sign = new ReactionSign(kind, inner);
            sign.resizeRelocate((size - inner) / 2, (size - inner) / 2, inner, inner);
            getChildren().add(sign);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(words);
        }
    }

    public FloatingReactions(ObservableValue<Optional<FleetingReaction>> reactions, Texts texts) {
        this.texts = texts;
        still = FxThread.systemReducesMotion();
        setMouseTransparent(true);
        reactions.subscribe(newest -> newest.ifPresentOrElse(this::show, this::clear));
    }

    /** Those that are seen, in words; empty for none. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    private void show(FleetingReaction reaction) {
        double size = getHeight() < SMALL_TILE ? SMALL : LARGE;
        Floating floating = new Floating(reaction, size, texts.get("reaction." + reaction.kind()));
        double rise = still.getValue() ? 0 : -Math.min(RISE, Math.max(0, getHeight() - size - BELOW));
        floating.way
                .getKeyFrames()
                .addAll(
                        new KeyFrame(
                                Duration.ZERO,
                                new KeyValue(floating.translateYProperty(), 0),
                                new KeyValue(floating.opacityProperty(), 1)),
                        new KeyFrame(FADES, new KeyValue(floating.opacityProperty(), 1)),
                        new KeyFrame(
                                SEEN,
                                new KeyValue(floating.translateYProperty(), rise, Interpolator.EASE_OUT),
                                new KeyValue(floating.opacityProperty(), still.getValue() ? 1 : 0)));
        floating.way.setOnFinished(event -> remove(floating));
        getChildren().add(floating);
        if (getChildren().size() > MOST) {
            remove((Floating) getChildren().getFirst());
        }
        floating.way.play();
        say();
    }

    /** Those that come one after the other stand beside each other. */
    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            Floating floating = (Floating) child;
            double size = floating.getWidth();
            double column = floating.number % COLUMNS - (COLUMNS - 1) / 2.0;
            double step = Math.min(size + 4, Math.max(0, (getWidth() - size) / COLUMNS));
            floating.relocate(
                    snapPositionX((getWidth() - size) / 2 + column * step),
                    snapPositionY(Math.max(0, getHeight() - size - BELOW)));
        }
    }

    private void clear() {
        while (!getChildren().isEmpty()) {
            remove((Floating) getChildren().getFirst());
        }
    }

    private void remove(Floating floating) {
        floating.way.stop();
        getChildren().remove(floating);
        say();
    }

    private void say() {
        said.set(getChildren().stream()
                .map(child -> texts.get("reaction." + ((Floating) child).kind))
                .distinct()
                .collect(Collectors.joining(", ")));
    }
}
