package dev.parley.client.ui.chat;

import dev.parley.signaling.PageFile;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emoji that can be chosen, with their names in each language; read when somebody chooses the first one. Pure. */
final class EmojiList {
    private static final int FIELDS = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private final List<Emoji> all;

    /**
     * One of them.
     *
     * @param group which of Unicode's groups it belongs to
     * @param english its usual name
     * @param german the same in German
     * @param names all of them, as they are compared
     */
    record Emoji(String text, int group, String english, String german, List<String> names) {
        Emoji {
            names = List.copyOf(names);
        }

        String name(Locale language) {
            return language.getLanguage().equals("de") ? german : english;
        }

        /** How well it is called by these words: 0 for a name that begins so, more for less, -1 for not at all. */
        private int rank(List<String> words) {
            if (folded(text).equals(words.getFirst()) || names.contains(String.join(" ", words))) {
                return 0;
            }
            boolean begins = words.stream().allMatch(word -> names.stream().anyMatch(name -> begins(name, word)));
            boolean holds = words.stream().allMatch(word -> names.stream().anyMatch(name -> name.contains(word)));
            return begins ? 1 : holds ? 2 : -1;
        }

        private static boolean begins(String name, String word) {
            return name.startsWith(word) || name.contains(" " + word) || name.contains("-" + word);
        }
    }

    EmojiList(List<Emoji> all) {
        this.all = List.copyOf(all);
    }

    static EmojiList load() {
        return new EmojiList(PageFile.read("panel/emojilist.js")
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == FIELDS)
                .map(EmojiList::read)
                .toList());
    }

    List<Emoji> all() {
        return all;
    }

    SortedMap<Integer, List<Emoji>> groups() {
        return all.stream().collect(Collectors.groupingBy(Emoji::group, TreeMap::new, Collectors.toList()));
    }

    /** Those that are called so in any of the languages, the best first. */
    List<Emoji> find(String text) {
        List<String> words = Arrays.stream(folded(text).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return all;
        }
        Map<Integer, List<Emoji>> ranked = all.stream().collect(Collectors.groupingBy(emoji -> emoji.rank(words)));
        return Stream.of(0, 1, 2)
                .flatMap(rank -> ranked.getOrDefault(rank, List.of()).stream())
                .toList();
    }

    private static Emoji read(String[] fields) {
        List<String> english = List.of(fields[2].split(",", -1));
        List<String> german = List.of(fields[3].split(",", -1));
        List<String> names = Stream.concat(english.stream(), german.stream())
                .map(EmojiList::folded)
                .distinct()
                .toList();
        return new Emoji(fields[0], Integer.parseInt(fields[1]), english.getFirst(), german.getFirst(), names);
    }

    /** As it is compared: "Fröhlich" is found by "frohlich", too. */
    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }
}
