package dev.parley.client.ui.common.part;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar that is as long as sound is loud. FX thread. */
public final class LevelMeter extends Region {
    private static final double HEIGHT = 6;
    /** The meter begins here, below the noise of a quiet room; loudness is felt by its logarithm. */
    private static final double FLOOR_DECIBELS = -54;

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
        double decibels = 20 * Math.log10(Math.clamp(level.get(), 1e-6, 1));
        double share = Math.max(0, 1 - decibels / FLOOR_DECIBELS);
        bar.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
