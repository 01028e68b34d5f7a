package dev.parley.client.ui.chat;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** One message of the chat, as it is shown. FX thread. */
public final class ChatLine {
    private static final int SHORT_CHARS = 700;
    private static final int SHORT_LINES = 14;

    /** Whose words a line has. */
    enum Whose {
        OWN,
        OTHERS,
        /** The program's, about the chat itself. */
        PROGRAM
    }

    private static final int PREVIEW_CHARS = 120;
    private static final Pattern ONLY_EMOJI =
            Pattern.compile("(?:(?=[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}])\\X\\s*){1,3}");

    private final Whose whose;
    private final String name;
    private final Instant time;
    private final String text;
    private final ReadOnlyObjectWrapper<DeliveryMark> delivery = new ReadOnlyObjectWrapper<>(DeliveryMark.WAITING);
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private String id = "";
    private boolean asked;

    ChatLine(Whose whose, String name, Instant time, String text) {
        this.whose = whose;
        this.name = name;
        this.time = time;
        this.text = text;
    }

    boolean own() {
        return whose == Whose.OWN;
    }

    Whose whose() {
        return whose;
    }

    String name() {
        return name;
    }

    Instant time() {
        return time;
    }

    String text() {
        return text;
    }

    /** Whether it is nothing but an emoji, or up to three, which are drawn larger. */
    boolean isOnlyEmoji() {
        return ONLY_EMOJI.matcher(text).matches();
    }

    /** Its beginning, in one line. */
    String preview() {
        String all = text.strip().replaceAll("\\s+", " ");
        if (all.length() <= PREVIEW_CHARS) {
            return all;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(all);
        return all.substring(0, letters.preceding(PREVIEW_CHARS + 1)) + "…";
    }

    /** What the engine calls it; empty until it has sent it. */
    String id() {
        return id;
    }

    /** Whether the engine was told to send it, and has not said that it did. */
    boolean asked() {
        return asked;
    }

    void ask() {
        asked = true;
        delivery.set(DeliveryMark.WAITING);
    }

    void is(String nextId, DeliveryMark next) {
        id = nextId;
        asked = false;
        delivery.set(next);
    }

    ReadOnlyObjectProperty<DeliveryMark> delivery() {
        return delivery.getReadOnlyProperty();
    }

    /** Whether all of a long message is shown. */
    BooleanProperty expanded() {
        return expanded;
    }

    boolean isLong() {
        return beginning().length() < text.length();
    }

    /** What is shown of it now, in pieces. */
    List<Passage> passages() {
        return Passage.of(expanded.get() || !isLong() ? text : beginning() + "…");
    }

    private String beginning() {
        int end = 0;
        for (int line = 0; line < SHORT_LINES && end >= 0; line++) {
            end = text.indexOf('\n', end + 1);
        }
        int length = Math.min(end < 0 ? text.length() : end, SHORT_CHARS);
        boolean splitsAPair = length < text.length() && Character.isHighSurrogate(text.charAt(Math.max(0, length - 1)));
        return text.substring(0, splitsAPair ? length - 1 : length);
    }
}
