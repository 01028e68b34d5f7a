package dev.parley.client.transfer.message;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person sees of an offer before they accept it; the receiver checks it against the manifest afterwards.
 *
 * @param shown the entries at the top, at most the first 32, as their sender calls them
 * @param types the most frequent extensions, at most 8, by falling frequency
 */
public record Summary(int files, int folders, List<Shown> shown, List<Type> types) {
    public static final int MAX_SHOWN = 32;
    public static final int MAX_TYPES = 8;

    private static final Pattern EXTENSION = Pattern.compile(".+\\.([A-Za-z0-9]{1,16})", Pattern.DOTALL);

    /** @param size of a folder: of all files in it */
    public record Shown(boolean folder, String name, long size) {
        public Shown {
            ManifestEntry.requireName(name);
            TransferMessage.requireSize("size", size);
        }
    }

    /** @param extension in lower case, empty for files without one */
    public record Type(String extension, int files) {
        private static final Pattern FORM = Pattern.compile("[a-z0-9]{0,16}");

        public Type {
            TransferMessage.require(
                    FORM.matcher(extension).matches(), "type", "must be at most 16 lower-case letters and digits");
            TransferMessage.require(files > 0, "type", "must have files");
        }
    }

    public Summary {
        shown = List.copyOf(shown);
        types = List.copyOf(types);
        TransferMessage.require(
                files >= 0 && folders >= 0 && files <= Manifest.MAX_ENTRIES - folders && files + folders > 0,
                "files",
                "must be 1 to " + Manifest.MAX_ENTRIES + " files and folders");
        TransferMessage.require(!shown.isEmpty() && shown.size() <= MAX_SHOWN, "shown", "must be 1 to " + MAX_SHOWN);
        TransferMessage.require(types.size() <= MAX_TYPES, "types", "must be at most " + MAX_TYPES);
    }

    public static Summary of(Manifest manifest) {
        List<ManifestEntry> entries = manifest.entries();
        long[] sizes = new long[entries.size()];
        // A folder stands before what is in it, so backwards all that is in it has been added when it is met.
        for (int at = sizes.length - 1; at >= 0; at--) {
            ManifestEntry entry = entries.get(at);
            sizes[at] += entry.size();
            if (entry.parent() > 0) {
                sizes[entry.parent() - 1] += sizes[at];
            }
        }
        List<Shown> shown = IntStream.range(0, sizes.length)
                .filter(at -> entries.get(at).parent() == 0)
                .limit(MAX_SHOWN)
                .mapToObj(at ->
                        new Shown(entries.get(at).folder(), entries.get(at).name(), sizes[at]))
                .toList();
        int folders = (int) entries.stream().filter(ManifestEntry::folder).count();
        return new Summary(sizes.length - folders, folders, shown, types(entries));
    }

    private static List<Type> types(List<ManifestEntry> entries) {
        Map<String, Integer> counts = entries.stream()
                .filter(entry -> !entry.folder())
                .collect(Collectors.groupingBy(entry -> extension(entry.name()), Collectors.summingInt(_ -> 1)));
        return counts.entrySet().stream()
                .map(count -> new Type(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(Type::files).reversed().thenComparing(Type::extension))
                .limit(MAX_TYPES)
                .toList();
    }

    private static String extension(String name) {
        Matcher matcher = EXTENSION.matcher(name);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
