package dev.parley.client.ui.common.toolkit;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Lets lines be broken in text that has to be shaped, as that with emoji, in Arabic or in Hindi. JavaFX on Linux keeps the letters
 * of each run and looks at them again once the run was cut at the end of a line: what goes to the next line is then drawn in
 * both, one over the edge. Here it forgets them, and reads the shorter run.
 */
public final class ShapedText {
    private static boolean mended;

    private ShapedText() {}

    /** Loads what shapes text, which takes some time, so it is for screens that may show such text. FX thread. */
    public static void mend() {
        if (mended || !System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        mended = true;
        try {
            Field instance =
                    Class.forName("com.sun.javafx.text.GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
            instance.setAccessible(true);
            Object layout = instance.get(null);
            Field letters = layout.getClass().getDeclaredField("runUtf8");
            letters.setAccessible(true);
            letters.set(layout, new Forgetful());
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of JavaFX, or a launcher that opens its packages to nobody.
            LoggerFactory.getLogger(ShapedText.class).info("lines of shaped text are broken as JavaFX does it", e);
        }
    }

    /** Knows nothing that it is asked for, and still has all of it when it is to be freed. */
    private static final class Forgetful extends HashMap<Object, Object> {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object get(Object run) {
            return null;
        }

        @Override
        public @Nullable Object put(Object run, Object letters) {
            return super.put(Map.entry(size(), letters), letters);
        }
    }
}
