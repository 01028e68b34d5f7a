package dev.parley.client.tree;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository, without what builds and editors leave in it. */
final class Tree {
    static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", ".vscode", ".settings");
    private static final Set<String> BINARY = Set.of("png", "gz", "aot", "log");

    private Tree() {}

    /** All text files that belong to the project. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean out = LEFT_OUT.contains(folder.getFileName().toString()) && !folder.equals(ROOT);
                return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!BINARY.contains(extension(file)) && !file.endsWith(".git")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    static List<Path> files(String extension) throws IOException {
        return files().stream()
                .filter(file -> extension(file).equals(extension))
                .toList();
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
