package dev.parley.client.capture.x11;

import dev.parley.client.capture.KeyGrabs;
import dev.parley.client.capture.x11.wire.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Which keys have which signs, and which modifiers there are, as an X server tells it at one moment. */
final class Keyboard {
    /** Caps lock, which says nothing about which key it is. */
    static final int LOCK = 1 << 1;

    private static final int SHIFT = 1;
    private static final int CONTROL = 1 << 2;
    private static final int FIRST_OTHER = 3;
    private static final int MODIFIERS = 8;
    private static final List<Integer> NUM_LOCK = List.of(0xff7f);
    private static final List<Integer> ALT = List.of(0xffe9, 0xffea);
    private static final List<Integer> SUPER = List.of(0xffeb, 0xffec);
    private static final int MASK = 0xFF;

    private final int first;
    private final int[][] signs;
    private final int[] modifierKeys;

    private Keyboard(int first, int[][] signs, int[] modifierKeys) {
        this.first = first;
        this.signs = signs;
        this.modifierKeys = modifierKeys;
    }

    static Keyboard of(Connection connection) throws IOException {
        int first = connection.setup().firstKey();
        int count = connection.setup().lastKey() - first + 1;
        ByteBuffer told = connection
                .request(101, 0)
                .u8(first)
                .u8(count)
                .u16(0)
                .answer()
                .orElseThrow(() -> new IOException("the X server tells nothing of its keyboard"));
        int each = told.get(1) & MASK;
        int[][] signs = new int[count][each];
        for (int key = 0; key < count; key++) {
            for (int column = 0; column < each; column++) {
                signs[key][column] = told.getInt(32 + 4 * (key * each + column));
            }
        }
        ByteBuffer modifiers = connection
                .request(119, 0)
                .answer()
                .orElseThrow(() -> new IOException("the X server tells nothing of its modifiers"));
        int[] keys = new int[MODIFIERS * (modifiers.get(1) & MASK)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = modifiers.get(32 + i) & MASK;
        }
        return new Keyboard(first, signs, keys);
    }

    /** The keys that write a sign without any modifier; none where the keyboard has none. */
    List<Integer> keys(int keysym) {
        List<Integer> keys = new ArrayList<>();
        for (int key = 0; key < signs.length; key++) {
            if (signs[key].length > 0
                    && (signs[key][0] == keysym
                            || (signs[key].length > 1 && isOfPad(keysym) && signs[key][1] == keysym))) {
                keys.add(first + key);
            }
        }
        return keys;
    }

    /** A digit of the pad is written with its lock on. */
    private static boolean isOfPad(int keysym) {
        return keysym >= 0xffb0 && keysym <= 0xffb9;
    }

    /** What the server calls these modifiers. */
    int modifiers(int wanted) {
        int mask = 0;
        mask |= (wanted & KeyGrabs.SHIFT) == 0 ? 0 : SHIFT;
        mask |= (wanted & KeyGrabs.CONTROL) == 0 ? 0 : CONTROL;
        mask |= (wanted & KeyGrabs.ALT) == 0 ? 0 : modifierWith(ALT);
        mask |= (wanted & KeyGrabs.SUPER) == 0 ? 0 : modifierWith(SUPER);
        return mask;
    }

    /** All that may be on without its meaning anything: caps lock, num lock, both, none. */
    List<Integer> indifferent() {
        int numLock = modifierWith(NUM_LOCK);
        return numLock == 0 ? List.of(0, LOCK) : List.of(0, LOCK, numLock, LOCK | numLock);
    }

    private int modifierWith(List<Integer> keysyms) {
        int each = modifierKeys.length / MODIFIERS;
        for (int modifier = FIRST_OTHER; modifier < MODIFIERS; modifier++) {
            for (int i = 0; i < each; i++) {
                int key = modifierKeys[modifier * each + i] - first;
                if (key >= 0 && key < signs.length && signs[key].length > 0 && keysyms.contains(signs[key][0])) {
                    return 1 << modifier;
                }
            }
        }
        return 0;
    }
}
