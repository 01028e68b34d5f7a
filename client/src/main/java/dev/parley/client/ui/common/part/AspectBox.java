package dev.parley.client.ui.common.part;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A pane that is as high as its width and shape say. FX thread. */
public final class AspectBox extends StackPane {
    private final double aspect;

    /** @param aspect width over height */
    public AspectBox(double aspect, Node... children) {
        super(children);
        this.aspect = aspect;
        setMinHeight(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? super.computePrefHeight(width) : Math.round(width / aspect);
    }
}
