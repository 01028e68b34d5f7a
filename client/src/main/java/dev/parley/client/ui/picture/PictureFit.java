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
    static PixelSize wanted(PixelSize view, PixelSize upright, Mode mode) {
        if (view.isEmpty() || upright.isEmpty() || !fills(view, upright, mode)) {
            return view;
        }
        double scale = Math.max((double) view.width() / upright.width(), (double) view.height() / upright.height());
        return new PixelSize(
                (int) Math.ceil(upright.width() * scale - 1e-6), (int) Math.ceil(upright.height() * scale - 1e-6));
    }

    static PictureFit of(PixelSize view, PixelSize stored, int rotation, Mode mode) {
        PixelSize upright = stored.turned(rotation);
        double scale = scale(view, upright, mode);
        // What is shown of the upright picture, in its own pixels.
        double across = Math.min(upright.width(), view.width() / scale);
        double down = Math.min(upright.height(), view.height() / scale);
        double cropWidth = rotation % 180 == 0 ? across : down;
        double cropHeight = rotation % 180 == 0 ? down : across;
        return new PictureFit(
                Math.floor((view.width() - across * scale) / 2),
                Math.floor((view.height() - down * scale) / 2),
                across * scale,
                down * scale,
                middle(stored.width(), cropWidth, scale),
                middle(stored.height(), cropHeight, scale),
                cropWidth,
                cropHeight,
                scale == 1);
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

    private static double middle(int length, double part, double scale) {
        double start = (length - part) / 2;
        return scale == 1 ? Math.floor(start) : start;
    }
}
