package dev.parley.client.ui.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key, and those that are held with it. Pure.
 *
 * @param key as the X Window System names it, which desktops' portals do as well
 */
public record KeyChord(Set<Modifier> modifiers, NamedKey key) {

    /** What is held with a key. */
    public enum Modifier {
        CTRL("Ctrl"),
        ALT("Alt"),
        SHIFT("Shift"),
        SUPER("Super");

        private final String written;

        Modifier(String written) {
            this.written = written;
        }
    }

    public KeyChord(Set<Modifier> modifiers, NamedKey key) {
        this.modifiers = Collections.unmodifiableSet(
                modifiers.isEmpty() ? EnumSet.noneOf(Modifier.class) : EnumSet.copyOf(modifiers));
        this.key = key;
    }

    /** Reads what {@link #text} wrote, such as {@code Ctrl+Shift+F8}. */
    public static Optional<KeyChord> parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("\\+", -1)));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<NamedKey> key = NamedKey.named(parts.removeLast());
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (String part : parts) {
            Optional<Modifier> modifier = Stream.of(Modifier.values())
                    .filter(each -> each.written.equalsIgnoreCase(part))
                    .findFirst();
            if (modifier.isEmpty() || !modifiers.add(modifier.get())) {
                return Optional.empty();
            }
        }
        return key.map(known -> new KeyChord(modifiers, known)).filter(KeyChord::canBeTaken);
    }

    /** Whether nobody would miss it: a letter that is taken from all windows could not be written any more. */
    public boolean canBeTaken() {
        return !key.writes() || modifiers.stream().anyMatch(each -> each != Modifier.SHIFT);
    }

    public String text() {
        return Stream.concat(modifiers.stream().map(each -> each.written), Stream.of(key.text()))
                .collect(Collectors.joining("+"));
    }

    /** As the shortcuts specification of freedesktop.org writes it, for a portal. */
    public String trigger() {
        return Stream.concat(
                        modifiers.stream()
                                .map(each -> each == Modifier.SUPER ? "LOGO" : each.written.toUpperCase(Locale.ROOT)),
                        Stream.of(key.name()))
                .collect(Collectors.joining("+"));
    }
}
