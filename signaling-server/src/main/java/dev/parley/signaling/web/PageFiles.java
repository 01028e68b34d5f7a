package dev.parley.signaling.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of the browser page, which lie in the program's folder {@code web}, or in its jar, at most one folder deeper. */
final class PageFiles {
    static final String PAGE = "join.html";

    private static final String FOLDER = "web/";
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)?[a-z0-9-]+\\.[a-z0-9]+");

    private PageFiles() {}

    /** Content by name; a name has its folder before it, if it lies in one. */
    static SortedMap<String, byte[]> load() {
        URL page = PageFiles.class.getResource("/" + FOLDER + PAGE);
        if (page == null) {
            throw new IllegalStateException(FOLDER + PAGE + " is missing from the program");
        }
        return beside(page);
    }

    /** The page at this address, and what lies beside it. */
    static SortedMap<String, byte[]> beside(URL page) {
        SortedMap<String, byte[]> files;
        try {
            URLConnection connection = page.openConnection();
            files = connection instanceof JarURLConnection jar
                    ? inJar(jar)
                    : inFolder(Path.of(page.toURI()).resolveSibling(""));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the files of the browser page cannot be read", e);
        }
        for (String name : files.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException(FOLDER + name + " is no name that the page can use");
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inJar(JarURLConnection connection) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
