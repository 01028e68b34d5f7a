package dev.parley.signaling.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page behind a link and the files that it is made of. The files lie in a folder that is named by a hash of them all,
 * so a browser may keep them for ever, and never mixes those of two versions.
 */
final class BrowserPage {
    /** Stands for the folder in the page's source. */
    private static final String FOLDER = "@web@";

    /** A line of the page's source whose star stands for the names of all files of a folder: it becomes a line for each. */
    private static final Pattern STAR =
            Pattern.compile("(?m)^(.*" + FOLDER + "/)([a-z0-9-]+/)\\*(\\.[a-z0-9]+)(\".*\\R)");

    private static final int HASH_BYTES = 12;

    private final String folder;
    private final Content page;
    private final String entityTag;
    private final Map<String, Content> files;
    private final SortedSet<String> directives;

    private BrowserPage(String folder, Content page, Map<String, Content> files, SortedSet<String> directives) {
        this.folder = folder;
        this.page = page;
        // Weak, because the compressed page has the same one.
        this.entityTag = "W/\"" + hash(Map.of(PageFiles.PAGE, page.bytes())) + "\"";
        this.files = Map.copyOf(files);
        this.directives = directives;
    }

    static BrowserPage load() {
        return of(PageFiles.load());
    }

    static BrowserPage of(SortedMap<String, byte[]> sources) {
        String folder = "web/" + hash(sources);
        Map<String, Content> files = new HashMap<>();
        SortedSet<String> directives = new TreeSet<>();
        sources.forEach((name, bytes) -> {
            if (!name.equals(PageFiles.PAGE)) {
                files.put("/" + folder + "/" + name, Content.compressed(MediaType.of(name), bytes));
                directives.add(MediaType.of(name).directive());
            }
        });
        String html = spread(new String(sources.get(PageFiles.PAGE), StandardCharsets.UTF_8), sources.keySet())
                .replace(FOLDER, folder);
        Content page = Content.compressed(MediaType.HTML, html.getBytes(StandardCharsets.UTF_8));
        return new BrowserPage(folder, page, files, directives);
    }

    private static String spread(String html, Set<String> names) {
        return STAR.matcher(html)
                .replaceAll(line -> names.stream()
                        .filter(name -> name.startsWith(line.group(2)) && name.endsWith(line.group(3)))
                        .map(name -> Matcher.quoteReplacement(line.group(1) + name + line.group(4)))
                        .collect(Collectors.joining()));
    }

    /** The folder of its files, relative to the page. */
    String folder() {
        return folder;
    }

    Content page() {
        return page;
    }

    String entityTag() {
        return entityTag;
    }

    /** The page's files by their whole paths, and nothing else. */
    Map<String, Content> files() {
        return files;
    }

    /** The directives of a Content-Security-Policy that its files need. */
    SortedSet<String> directives() {
        return directives;
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                for (byte[] part : new byte[][] {name.getBytes(StandardCharsets.UTF_8), bytes}) {
                    sha256.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(part.length)
                            .flip());
                    sha256.update(part);
                }
            });
            return HexFormat.of().formatHex(sha256.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
