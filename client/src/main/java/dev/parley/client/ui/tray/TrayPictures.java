package dev.parley.client.ui.tray;

import dev.parley.client.ui.common.ProgramIcon;
import dev.parley.client.ui.tray.TrayPort.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** The program's icon for the tray, with a sign for a call and one for a microphone that is off; each is made once. FX thread. */
public final class TrayPictures {
    static final List<Integer> SIZES = List.of(22, 24, 32, 48);
    private static final Color IN_CALL = Color.web("#2e9e44");
    private static final Color MUTED = Color.web("#d32f2f");
    private static final double CENTRE = 24;
    private static final double RADIUS = 7;
    private static final double STROKE = 3;

    private final Map<TrayMood, List<Picture>> drawn = new EnumMap<>(TrayMood.class);

    List<Picture> of(TrayMood mood) {
        return drawn.computeIfAbsent(
                mood,
                each -> each == TrayMood.WAITING
                        ? WaitingPictures.read()
                        : SIZES.stream().map(size -> draw(each, size)).toList());
    }

    static Picture draw(TrayMood mood, int size) {
        Image image = ProgramIcon.draw(size, signs(mood));
        int[] argb = new int[size * size];
        image.getPixelReader().getPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), argb, 0, size);
        return new Picture(size, size, argb);
    }

    private static List<Node> signs(TrayMood mood) {
        return switch (mood) {
            case WAITING -> List.of();
            case IN_CALL -> List.of(spot(IN_CALL));
            case MUTED -> List.of(spot(MUTED), stroke());
        };
    }

    private static Circle spot(Color colour) {
        Circle spot = new Circle(CENTRE, CENTRE, RADIUS, colour);
        spot.setStroke(Color.WHITE);
        return spot;
    }

    /** Told apart without colours, too. */
    private static Line stroke() {
        double reach = RADIUS / 2;
        Line line = new Line(CENTRE - reach, CENTRE - reach, CENTRE + reach, CENTRE + reach);
        line.setStroke(Color.WHITE);
        line.setStrokeWidth(STROKE);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return line;
    }
}
