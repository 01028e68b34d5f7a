package dev.parley.signaling.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of the browser page, which lie in the program's folder {@code web}, or in its jar. */
final class PageFiles {
    static final String PAGE = "join.html";

    private static final String FOLDER = "web/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z0-9]+");

    private PageFiles() {}

    /** Content by name. */
    static SortedMap<String, byte[]> load() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (String name : names()) {
                if (!NAME.matcher(name).matches()) {
                    throw new IllegalStateException(FOLDER + name + " is no name that the page can use");
                }
                files.put(name, read(name));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the files of the browser page cannot be read", e);
        }
        return files;
    }

    private static List<String> names() throws IOException, URISyntaxException {
        URL page = PageFiles.class.getResource("/" + FOLDER + PAGE);
        if (page == null) {
            throw new IllegalStateException(FOLDER + PAGE + " is missing from the program");
        }
        URLConnection connection = page.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                return file.stream()
                        .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                        .map(entry -> entry.getName().substring(FOLDER.length()))
                        .toList();
            }
        }
        try (Stream<Path> files = Files.list(Path.of(page.toURI()).resolveSibling(""))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = PageFiles.class.getResourceAsStream("/" + FOLDER + name)) {
            if (in == null) {
                throw new IOException(FOLDER + name + " is gone");
            }
            return in.readAllBytes();
        }
    }
}
