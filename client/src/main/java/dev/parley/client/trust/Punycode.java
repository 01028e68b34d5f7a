package dev.parley.client.trust;

/** Writes letters beyond ASCII in ASCII, as RFC 3492 says. Pure. */
final class Punycode {
    /** The first code point beyond ASCII. */
    static final int FIRST = 0x80;

    private static final int BASE = 36;
    private static final int MIN = 1;
    private static final int MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Punycode() {}

    /** @param text at most some hundred code points, so that nothing overflows */
    static String encoded(int[] text) {
        StringBuilder out = new StringBuilder();
        for (int sign : text) {
            if (sign < FIRST) {
                out.append((char) sign);
            }
        }
        int basic = out.length();
        int handled = basic;
        if (basic > 0) {
            out.append('-');
        }
        int next = FIRST;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (handled < text.length) {
            int least = Integer.MAX_VALUE;
            for (int sign : text) {
                least = sign >= next ? Math.min(least, sign) : least;
            }
            delta += (least - next) * (handled + 1);
            next = least;
            for (int sign : text) {
                if (sign < next) {
                    delta++;
                } else if (sign == next) {
                    append(delta, bias, out);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    private static void append(int delta, int bias, StringBuilder out) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp(k - bias, MIN, MAX);
            if (rest < threshold) {
                out.append(DIGITS.charAt(rest));
                return;
            }
            out.append(DIGITS.charAt(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int adapted(int delta, int handled, boolean first) {
        int scaled = first ? delta / DAMP : delta / 2;
        scaled += scaled / handled;
        int k = 0;
        while (scaled > (BASE - MIN) * MAX / 2) {
            scaled /= BASE - MIN;
            k += BASE;
        }
        return k + (BASE - MIN + 1) * scaled / (scaled + SKEW);
    }
}
