package dev.parley.client.app.settings;

import dev.parley.client.call.message.DisplayName;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a person who has not set one: made of the name of the system's user. */
final class OwnName {
    private static final String NOBODY = "Guest";

    private OwnName() {}

    static String find() {
        return of(Optional.ofNullable(System.getProperty("user.name")).orElse(""));
    }

    /** {@code ann.smith} becomes Ann Smith; a name that has a capital letter somewhere is left as it is. */
    static String of(String user) {
        String name = DisplayName.clean(user.substring(user.lastIndexOf('\\') + 1), NOBODY);
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return NOBODY;
        }
        if (name.codePoints().anyMatch(Character::isUpperCase)) {
            return name;
        }
        return Stream.of(name.split("[._\\s-]+"))
                .filter(word -> !word.isEmpty())
                .map(OwnName::capitalised)
                .collect(Collectors.joining(" "));
    }

    private static String capitalised(String word) {
        int rest = word.offsetByCodePoints(0, 1);
        return word.substring(0, rest).toUpperCase(Locale.ROOT) + word.substring(rest);
    }
}
