package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.HashTree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in use in some folders, kept apart also for systems that take more names for the same than Java does. */
final class NameSet {
    /** What Unicode lets a system pass over when it compares names (Default_Ignorable_Code_Point, as far as names hold it). */
    private static final Pattern IGNORABLE = Pattern.compile(
            "[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200c\\u200d\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0000}-\\x{e0fff}]");

    private final boolean apart;

    /** Keys instead of names, which would fill the memory of a small program; two names with one key just cost a number. */
    private final Set<Long> taken = new HashSet<>();

    /** Where to go on counting: whatever collides with a text shares its numbers, so that no sender can make this slow. */
    private final Map<Long, Integer> next = new HashMap<>();

    /** Keeps names apart for every system. */
    NameSet() {
        this(false);
    }

    /** @param apart whether it is for a disk that tells all names apart */
    NameSet(boolean apart) {
        this.apart = apart;
    }

    /** Takes this name in the folder, or else the first of its numbered ones that is free. */
    <N extends LeafName<N>> N take(int folder, N wanted) {
        return add(folder, wanted) ? wanted : numbered(folder, wanted);
    }

    /** Takes the first numbered one of this name that is free. */
    <N extends LeafName<N>> N numbered(int folder, N wanted) {
        for (int first = 1; ; first *= 10) {
            // Numbers of as many digits shorten a name alike, so these names are the same ones for all that share the
            // first.
            Long key = key(folder, wanted.numbered(first));
            for (int number = next.getOrDefault(key, first); number < first * 10L; number++) {
                N candidate = wanted.numbered(number);
                if (add(folder, candidate)) {
                    next.put(key, number + 1);
                    return candidate;
                }
            }
            next.put(key, first * 10);
        }
    }

    boolean add(int folder, LeafName<?> name) {
        return taken.add(key(folder, name));
    }

    private Long key(int folder, LeafName<?> name) {
        MessageDigest sha = HashTree.sha256();
        sha.update(ByteBuffer.allocate(4).putInt(0, folder));
        return ByteBuffer.wrap(sha.digest((apart ? name.text() : folded(name.text())).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Equal for names that some system takes for one: without regard to case, composition and what is invisible. */
    static String folded(String name) {
        String visible = IGNORABLE.matcher(name).replaceAll("");
        String upper = Normalizer.normalize(visible, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT).replace('ς', 'σ'), Normalizer.Form.NFC);
    }
}
