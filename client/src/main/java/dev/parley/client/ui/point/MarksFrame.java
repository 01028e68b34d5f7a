package dev.parley.client.ui.point;

import dev.parley.client.pointing.Spot;
import dev.parley.client.ui.picture.PictureView;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/** Where in a pane the places of a shared picture are. */
public interface MarksFrame {
    /** What of the picture is at this place; empty beside it. */
    Optional<Spot> at(double x, double y);

    /** Where this place of the picture is; empty where there is no picture. */
    Optional<Point2D> placeOf(Spot spot);

    /** Over a picture, however it is turned, magnified and placed. */
    static MarksFrame over(PictureView picture) {
        return new MarksFrame() {
            @Override
            public Optional<Spot> at(double x, double y) {
                return picture.at(x, y).map(place -> Spot.of(place.getX(), place.getY()));
            }

            @Override
            public Optional<Point2D> placeOf(Spot spot) {
                return picture.placeOf(spot.across(), spot.down());
            }
        };
    }

    /** All of a pane that lies exactly over what is shared. */
    static MarksFrame filling(Region pane) {
        return new MarksFrame() {
            @Override
            public Optional<Spot> at(double x, double y) {
                return Optional.empty();
            }

            @Override
            public Optional<Point2D> placeOf(Spot spot) {
                return Optional.of(new Point2D(spot.across() * pane.getWidth(), spot.down() * pane.getHeight()));
            }
        };
    }
}
