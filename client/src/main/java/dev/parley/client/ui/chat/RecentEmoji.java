package dev.parley.client.ui.chat;

import dev.parley.client.ui.settings.PreferencesModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The emoji that this person chose last, the newest first; kept with the preferences. FX thread. */
final class RecentEmoji {
    static final int MOST = 21;

    private final PreferencesModel preferences;

    RecentEmoji(PreferencesModel preferences) {
        this.preferences = preferences;
    }

    List<String> all() {
        return Arrays.stream(preferences.get().recentEmoji().split(" ", -1))
                .filter(emoji -> !emoji.isEmpty())
                .limit(MOST)
                .toList();
    }

    void chose(String emoji) {
        String next = Stream.concat(Stream.of(emoji), all().stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(" "));
        preferences.change(now -> now.withRecentEmoji(next));
    }
}
