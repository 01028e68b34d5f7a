package dev.parley.client.ui.common.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Rounds what it lies upon by covering the corners; to clip a moving picture would cost far more in each frame. */
public final class Corners extends Region {
    private static final double RADIUS = 10;
    private static final String CORNER = "M0 0H10A10 10 0 0 0 0 10Z";

    private final List<SVGPath> corners = new ArrayList<>();

    public Corners() {
        for (int quarter = 0; quarter < 4; quarter++) {
            SVGPath corner = new SVGPath();
            corner.setContent(CORNER);
            corner.setRotate(90.0 * quarter);
            corner.setManaged(false);
            corner.getStyleClass().add("corner");
            corners.add(corner);
        }
        getChildren().addAll(corners);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        for (int quarter = 0; quarter < corners.size(); quarter++) {
            boolean right = quarter == 1 || quarter == 2;
            corners.get(quarter).relocate(right ? getWidth() - RADIUS : 0, quarter > 1 ? getHeight() - RADIUS : 0);
        }
    }
}
