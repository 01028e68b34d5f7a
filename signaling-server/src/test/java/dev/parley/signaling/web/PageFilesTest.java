package dev.parley.signaling.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("parley.root"), "signaling-server", "src", "main", "resources", "web");

    @TempDir
    Path folder;

    @Test
    void areAllFilesOfTheFolderAsTheyAre() throws IOException {
        SortedMap<String, byte[]> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(SOURCES.toUri().relativize(file.toUri()).getPath(), Files.readAllBytes(file));
            }
        }

        SortedMap<String, byte[]> loaded = PageFiles.load();

        assertThat(loaded.keySet()).isEqualTo(sources.keySet()).contains("join.html", "core/bytes.js");
        assertThat(loaded).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(sources.get(name)));
        assertThat(BrowserPage.load().files()).hasSize(sources.size() - 1);
    }

    @Test
    void areTheSameInAJar() throws IOException {
        List<String> entries =
                List.of("META-INF/", "a.js", "web/", "web/core/", "web/core/a.js", "web/join.html", "webs/a.js");

        assertThat(PageFiles.beside(jarOf(entries)))
                .containsOnlyKeys("core/a.js", "join.html")
                .hasEntrySatisfying("core/a.js", bytes -> assertThat(bytes).isEqualTo("web/core/a.js".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"core/deeper/a.js", "Core/a.js", "core/A.js", "../a.js", "core/../a.js", "core//a.js", "core/a"})
    void haveNamesThatThePageCanUse(String name) throws IOException {
        URL jar = jarOf(List.of("web/join.html", "web/" + name));

        assertThatThrownBy(() -> PageFiles.beside(jar))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("web/" + name + " is no name that the page can use");
    }

    /** The page in a jar with these entries, each of which holds its own name. */
    private URL jarOf(List<String> entries) throws IOException {
        Path jar = folder.resolve("page.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(entry.getBytes(UTF_8));
                }
                out.closeEntry();
            }
        }
        return URI.create("jar:" + jar.toUri() + "!/web/join.html").toURL();
    }
}
