package dev.parley.client.transfer.part;

import dev.parley.client.LongRun;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every name that a peer can think of: here for a hundred thousand of them, in a long run for a million. */
class SafeFileNamePropertyTest {
    private static final int LISTS = 2_500;
    private static final int NAMES = LongRun.size(40, 400);
    private static final Path FOLDER = Path.of("/received/folder");

    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])( *\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final String[] PARTS = {
        "/",
        "\\",
        "..",
        ".",
        " ",
        ":",
        "CON",
        "nul",
        "com1",
        "LPT¹",
        "CONIN$",
        "~",
        "%2f",
        "(1)",
        " (2)",
        "-",
        "$",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u0000",
        "\n",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\u00ad",
        "\u200d",
        "\u200c",
        "\ud800",
        "\udc00",
        "\ud83d\udcbe",
        "e\u0301",
        "\u00e9",
        "\u0338",
        "\u0301",
        "\u0958",
        "\u212b",
        "\u212a",
        "k",
        "K",
        "\u00df",
        "SS",
        "\u03c2",
        "\u03c3",
        "\u03a3",
        "\u0130",
        "i",
        "I",
        "\u0131",
        "\u017f",
        "\ufb01",
        "\ufe0f",
        "\u115f",
        "\u3164",
        "\u034f",
        "\ufffe",
        "\ue000",
        "\u00a0",
        "\u3000",
        ".txt",
        ".TXT",
        ".tar.gz",
        "a",
        "A",
        "<",
        "|",
        "*",
        "x".repeat(90),
        "X".repeat(199),
        "\u00e9".repeat(60),
        "\u4e2d".repeat(70),
        "\u0301".repeat(40),
        " ".repeat(120)
    };

    @Property(tries = LISTS, seed = "20261125", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    void everyNameIsSafeAndAloneInItsFolder(@ForAll("names") List<String> offered) {
        NameSet names = new NameSet();
        Set<String> taken = new HashSet<>();
        for (String name : offered) {
            SafeFileName safe = SafeFileName.of(name);
            requireSafe(safe.text());
            require(SafeFileName.of(safe.text()).equals(safe), "not the same once more", safe.text());
            SafeFileName alone = names.take(0, safe);
            requireSafe(alone.text());
            require(taken.add(sameToSomeSystem(alone.text())), "not alone", alone.text());
        }
    }

    @Property(tries = 2_000, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
    void aLayoutStaysInItsFolderAndIsAlwaysTheSame(@ForAll("manifests") Manifest manifest) {
        List<NameRules> rules = List.of(
                NameRules.EARLIER,
                NameRules.of(false, false),
                NameRules.of(false, true),
                NameRules.of(true, false),
                NameRules.of(true, true));
        layoutStays(manifest, rules.get(manifest.entries().size() % rules.size()));
    }

    private static void layoutStays(Manifest manifest, NameRules rules) {
        Layout layout = Layout.of(manifest, 1, rules, name -> name);
        Layout again = Layout.of(manifest, 1, rules, name -> name);
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < layout.size(); at++) {
            Path path = layout.path(FOLDER, at);
            require(path.normalize().equals(path) && path.startsWith(FOLDER), "outside", path.toString());
            require(path.getNameCount() > FOLDER.getNameCount(), "the folder itself", path.toString());
            String same = rules.apart() ? path.toString() : sameToSomeSystem(path.toString());
            require(taken.add(same), "not alone", path.toString());
            require(again.path(FOLDER, at).equals(path), "another one", path.toString());
        }
    }

    /** Made at one go: as arbitraries of arbitraries a million of them would take minutes. */
    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.randomValue(
                random -> Stream.generate(() -> nasty(random)).limit(NAMES).toList());
    }

    @Provide
    Arbitrary<Manifest> manifests() {
        return Arbitraries.randomValue(random -> {
            List<String> names = Stream.generate(() -> asOneOfAManifest(nasty(random)))
                    .limit(1 + random.nextInt(30))
                    .toList();
            List<ManifestEntry> entries = new ArrayList<>();
            List<Integer> folders = new ArrayList<>(List.of(0));
            for (String name : names) {
                boolean folder = random.nextInt(3) == 0;
                int parent = folders.get(random.nextInt(folders.size()));
                entries.add(new ManifestEntry(folder, parent, name, folder ? 0 : random.nextInt(3), 0));
                if (folder && folders.size() < Manifest.MAX_DEPTH) {
                    folders.add(entries.size());
                }
            }
            return new Manifest(entries);
        });
    }

    private static String nasty(Random random) {
        StringBuilder name = new StringBuilder();
        for (int parts = random.nextInt(9); parts > 0; parts--) {
            if (random.nextInt(6) == 0) {
                name.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                name.append(PARTS[random.nextInt(PARTS.length)]);
            }
        }
        return name.toString();
    }

    /** Shortened and cleaned of what no manifest can hold, so that it is the layout that is tried. */
    private static String asOneOfAManifest(String name) {
        String text = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace('/', '_')
                .replace('\0', '_');
        while (text.getBytes(StandardCharsets.UTF_8).length > ManifestEntry.NAME_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text.isEmpty() || text.equals(".") || text.equals("..") ? "x" : text;
    }

    private static void requireSafe(String name) {
        require(!name.isBlank(), "blank", name);
        require(name.getBytes(StandardCharsets.UTF_8).length <= 200, "too long", name);
        require(
                name.codePoints()
                        .noneMatch(c -> c < 0x20
                                || (c >= 0x7f && c < 0xa0)
                                || "/\\:*?\"<>|".indexOf(c) >= 0
                                || Character.getType(c) == Character.SURROGATE
                                || (c >= 0x202a && c <= 0x202e)
                                || (c >= 0x2066 && c <= 0x2069)
                                || c == 0x200e
                                || c == 0x200f
                                || c == 0x61c),
                "forbidden character",
                name);
        require(!name.startsWith(".") && !name.startsWith(" "), "bad beginning", name);
        require(!name.endsWith(".") && !name.endsWith(" "), "bad end", name);
        require(!DEVICE.matcher(name).matches(), "a device", name);
        require(Normalizer.isNormalized(name, Normalizer.Form.NFC), "not composed", name);
        Path path = FOLDER.resolve(name);
        require(path.getParent().equals(FOLDER) && path.normalize().equals(path), "leaves its folder", name);
    }

    /** What case-blind systems compare, by other means than the program's. */
    private static String sameToSomeSystem(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    private static void require(boolean holds, String problem, String name) {
        if (!holds) {
            throw new AssertionError(problem + ": \"" + name + "\"");
        }
    }
}
