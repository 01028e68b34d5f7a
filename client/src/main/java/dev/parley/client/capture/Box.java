package dev.parley.client.capture;

/** A rectangle of pixels; one without width or height is empty. */
public record Box(int x, int y, int width, int height) {
    public static final Box EMPTY = new Box(0, 0, 0, 0);

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public Box moved(int dx, int dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** What both cover. */
    public Box and(Box other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        Box both =
                new Box(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
        return both.isEmpty() ? EMPTY : both;
    }

    /** The smallest that holds both. */
    public Box around(Box other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public boolean contains(int pixelX, int pixelY) {
        return pixelX >= x && pixelY >= y && pixelX < right() && pixelY < bottom();
    }
}
