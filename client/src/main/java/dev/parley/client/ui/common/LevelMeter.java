package dev.parley.client.ui.common;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar that is as long as sound is loud. FX thread. */
public final class LevelMeter extends Region {
    private static final double HEIGHT = 6;
    /** Speech is far from the loudest there is: so that it moves the bar, the scale is a root. */
    private static final double CURVE = 0.5;

    private final Region bar = new Region();
    private final ObservableDoubleValue level;

    public LevelMeter(ObservableDoubleValue level, ObservableValue<String> name) {
        this.level = level;
        getStyleClass().add("level-meter");
        bar.getStyleClass().add("bar");
        bar.setManaged(false);
        getChildren().add(bar);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        accessibleTextProperty().bind(name);
        level.subscribe(_ -> layoutChildren());
    }

    @Override
    protected void layoutChildren() {
        double share = Math.pow(Math.clamp(level.get(), 0, 1), CURVE);
        bar.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
