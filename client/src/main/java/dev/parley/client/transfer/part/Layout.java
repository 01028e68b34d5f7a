package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where each entry of a manifest goes: under which safe names, and which part of the stream it is. The same manifest has
 * the same layout always. Paths are made when asked for, since together they can be far longer than the manifest.
 */
public final class Layout {
    private final List<ManifestEntry> entries;

    /** The safe names; null where an entry's own name is safe, since there may be 200,000 of them. */
    private final @Nullable String[] names;

    /** Where the content of each entry begins in the stream, and at last where all ends. */
    private final long[] starts;

    private Layout(List<ManifestEntry> entries, @Nullable String[] names, long[] starts) {
        this.entries = entries;
        this.names = names;
        this.starts = starts;
    }

    /**
     * @param rules for what is inside of folders; at the top every name is a {@link SafeFileName}
     * @param spelled what becomes of a name that the system cannot spell
     */
    public static Layout of(Manifest manifest, int manifestBytes, NameRules rules, UnaryOperator<String> spelled) {
        List<ManifestEntry> entries = manifest.entries();
        @Nullable String[] names = new String[entries.size()];
        long[] starts = new long[names.length + 1];
        starts[0] = manifestBytes;
        NameSet taken = new NameSet();
        NameSet inside = rules.kept() ? new NameSet(rules.apart()) : taken;
        for (int at = 0; at < names.length; at++) {
            ManifestEntry entry = entries.get(at);
            LeafName<?> name;
            if (rules.kept() && entry.parent() > 0) {
                String inner = InnerName.of(entry.name(), rules).text();
                name = inside.take(entry.parent(), InnerName.of(spelled.apply(inner), rules));
            } else {
                String safe = SafeFileName.of(entry.name()).text();
                name = taken.take(entry.parent(), SafeFileName.of(spelled.apply(safe)));
            }
            names[at] = name.text().equals(entry.name()) ? null : name.text();
            starts[at + 1] = starts[at] + entry.size();
        }
        return new Layout(entries, names, starts);
    }

    public int size() {
        return names.length;
    }

    ManifestEntry entry(int at) {
        return entries.get(at);
    }

    boolean isTop(int at) {
        return entries.get(at).parent() == 0;
    }

    String name(int at) {
        String name = names[at];
        return name == null ? entries.get(at).name() : name;
    }

    /** Where its sender had it, to be shown. */
    String sent(int at) {
        ManifestEntry entry = entries.get(at);
        String own = InnerName.shown(entry.name());
        return entry.parent() == 0 ? own : sent(entry.parent() - 1) + "/" + own;
    }

    long start(int at) {
        return starts[at];
    }

    long end(int at) {
        return starts[at + 1];
    }

    /** The folder of an entry, below {@code root}. */
    Path folder(Path root, int at) {
        int parent = entries.get(at).parent();
        return parent == 0 ? root : path(root, parent - 1);
    }

    /** The place of an entry, below {@code root}. */
    public Path path(Path root, int at) {
        return folder(root, at).resolve(name(at));
    }

    /** The first entry whose content ends behind a position, or as many as there are. */
    int firstBeyond(long position) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
