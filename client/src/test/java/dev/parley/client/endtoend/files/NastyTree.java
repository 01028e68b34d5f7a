package dev.parley.client.endtoend.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of mixed files whose names are as unfriendly as a Linux disk allows, and what came of it elsewhere. */
public final class NastyTree {
    private static final List<String> NAMES = List.of(
            "CON",
            "aux.txt",
            "a:b?.txt",
            "trailing. ",
            " leading",
            "-rf",
            ".hidden",
            "..twice",
            "new\nline.txt",
            "tab\there",
            "quote\"'`$(id).sh",
            "back\\slash.txt",
            "photo\u202egpj.exe",
            "emoji \ud83d\udc69\u200d\ud83d\ude80.png",
            "caf\u00e9.txt",
            "cafe\u0301.txt",
            "Case.txt",
            "case.TXT",
            "%2e%2e%2f.txt",
            "<img src=x onerror=alert(1)>.html",
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629.txt",
            "file",
            "file (1)",
            "x".repeat(255));

    private NastyTree() {}

    /** Makes files of 0 to some 200,000 bytes, in folders up to six deep, some of them empty. */
    public static Path write(Path folder, int files, long seed) throws IOException {
        return write(folder, files, seed, NAMES);
    }

    /** The same, without what a browser cannot hand on as it is: files that Linux hides, and \\, which it takes for a separator. */
    public static Path writeVisible(Path folder, int files, long seed) throws IOException {
        return write(
                folder,
                files,
                seed,
                NAMES.stream()
                        .filter(name -> !name.startsWith(".") && !name.contains("\\"))
                        .toList());
    }

    private static Path write(Path folder, int files, long seed, List<String> names) throws IOException {
        Random random = new Random(seed);
        List<Path> folders = new ArrayList<>(List.of(Files.createDirectories(folder)));
        for (int number = 0; number < files; number++) {
            if (number % 40 == 0) {
                Path parent = folders.get(random.nextInt(folders.size()));
                if (parent.getNameCount() - folder.getNameCount() < 6) {
                    folders.add(Files.createDirectory(parent.resolve("folder " + number)));
                    Files.createDirectory(parent.resolve("empty " + number));
                }
            }
            Path parent = folders.get(random.nextInt(folders.size()));
            String nasty = names.get(number % names.size());
            Path file = parent.resolve(nasty);
            if (Files.exists(file)) {
                file = parent.resolve(number + " " + nasty.substring(0, Math.min(nasty.length(), 200)));
            }
            byte[] content = new byte[length(random)];
            random.nextBytes(content);
            Files.write(file, content);
        }
        return folder;
    }

    private static int length(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> random.nextInt(200_000);
            default -> random.nextInt(8_000);
        };
    }

    /** What one folder has and the other has not, or not as often; names apart. */
    public static List<String> differences(Path one, Path other) throws IOException {
        SortedMap<String, Integer> expected = contents(one);
        SortedMap<String, Integer> found = contents(other);
        List<String> differences = new ArrayList<>();
        for (String each : Stream.concat(expected.keySet().stream(), found.keySet().stream())
                .distinct()
                .toList()) {
            int more = found.getOrDefault(each, 0) - expected.getOrDefault(each, 0);
            if (more != 0) {
                differences.add(each + ": " + more);
            }
        }
        return differences;
    }

    /** How many files have these contents at this depth, and how many folders there are; names apart, all that must be alike. */
    private static SortedMap<String, Integer> contents(Path folder) throws IOException {
        SortedMap<String, Integer> found = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                found.merge("folders at depth " + depth(folder, each), 1, Integer::sum);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    throw new IOException(file + " is no file");
                }
                found.merge(depth(folder, file) + " " + sha256(file), 1, Integer::sum);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The names in a folder and all below. */
    public static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static int depth(Path folder, Path file) {
        return file.getNameCount() - folder.getNameCount();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
