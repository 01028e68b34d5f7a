package dev.parley.client.ui.picture;

import dev.parley.client.ui.picture.PictureView.Mode;

/**
 * Where a picture goes in its view. All lengths are physical pixels.
 *
 * @param left of the upright picture in the view, a whole number so that pixel meets pixel
 * @param width of the upright picture on the screen
 * @param cropX of the part that is shown, in the picture as it is stored
 * @param exact whether each pixel of the picture is one of the screen
 */
record PictureFit(
        double left,
        double top,
        double width,
        double height,
        double cropX,
        double cropY,
        double cropWidth,
        double cropHeight,
        boolean exact) {
    /** A picture's shape is rounded to whole pixels, so it may miss its view by one and still be meant for it. */
    private static final double ROUNDING = 1.5;

    /** How much of a picture has to be seen for its view to be filled. */
    private static final double LEAST_SEEN = 0.65;

    /** The box to ask for so that the picture, which fits into it, need not be enlarged. */
    static PixelSize wanted(PixelSize view, PixelSize upright, Mode mode, Zoom zoom) {
        PixelSize seen = wanted(view, upright, mode);
        return zoom.isNone() ? seen : seen.times(zoom.factor());
    }

    private static PixelSize wanted(PixelSize view, PixelSize upright, Mode mode) {
        if (view.isEmpty() || upright.isEmpty() || !fills(view, upright, mode)) {
            return view;
        }
        double scale = Math.max((double) view.width() / upright.width(), (double) view.height() / upright.height());
        return new PixelSize(
                (int) Math.ceil(upright.width() * scale - 1e-6), (int) Math.ceil(upright.height() * scale - 1e-6));
    }

    static PictureFit of(PixelSize view, PixelSize stored, int rotation, Mode mode, Zoom zoom) {
        Part part = part(view, stored.turned(rotation), mode, zoom);
        boolean turned = rotation % 180 != 0;
        return new PictureFit(
                Math.floor((view.width() - part.across() * part.scale()) / 2),
                Math.floor((view.height() - part.down() * part.scale()) / 2),
                part.across() * part.scale(),
                part.down() * part.scale(),
                switch (rotation) {
                    case 90 -> part.top();
                    case 180 -> stored.width() - part.left() - part.across();
                    case 270 -> stored.width() - part.top() - part.down();
                    default -> part.left();
                },
                switch (rotation) {
                    case 90 -> stored.height() - part.left() - part.across();
                    case 180 -> stored.height() - part.top() - part.down();
                    case 270 -> part.left();
                    default -> part.top();
                },
                turned ? part.down() : part.across(),
                turned ? part.across() : part.down(),
                part.scale() == 1);
    }

    /**
     * What is shown of an upright picture, in its own pixels.
     *
     * @param scale how many pixels of the screen are one of it
     */
    record Part(double left, double top, double across, double down, double scale) {}

    static Part part(PixelSize view, PixelSize upright, Mode mode, Zoom zoom) {
        double scale = scale(view, upright, mode) * zoom.factor();
        double across = Math.min(upright.width(), view.width() / scale);
        double down = Math.min(upright.height(), view.height() / scale);
        return new Part(
                begin(upright.width(), across, zoom.x(), scale),
                begin(upright.height(), down, zoom.y(), scale),
                across,
                down,
                scale);
    }

    private static double scale(PixelSize view, PixelSize upright, Mode mode) {
        double across = (double) view.width() / upright.width();
        double down = (double) view.height() / upright.height();
        boolean fills = fills(view, upright, mode);
        double scale = fills ? Math.max(across, down) : Math.min(across, down);
        boolean rounded = Math.abs(scale - 1) * Math.max(upright.width(), upright.height()) < ROUNDING;
        return rounded && (!fills || scale <= 1) ? 1 : scale;
    }

    private static boolean fills(PixelSize view, PixelSize upright, Mode mode) {
        double across = (double) view.width() / upright.width();
        double down = (double) view.height() / upright.height();
        return mode == Mode.FILL && Math.min(across, down) / Math.max(across, down) > LEAST_SEEN;
    }

    private static double begin(int length, double part, double middle, double scale) {
        double start = Math.clamp(middle * length - part / 2, 0, length - part);
        return scale == 1 ? Math.floor(start) : start;
    }
}
