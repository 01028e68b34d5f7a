package dev.parley.client.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with the scripts that start the program, and in place of all that they call others, which only look. */
record PlantedTree(Path root) {
    private static final List<String> KEPT = List.of(
            "parley",
            "scripts/build",
            "scripts/launch",
            "scripts/program",
            "scripts/secret-link",
            "scripts/surroundings");

    /** With an empty program, and a {@code scripts/jdk} that names {@code jdk}. */
    static PlantedTree at(Path root) throws IOException {
        PlantedTree tree = new PlantedTree(root);
        Files.createDirectories(root.resolve("scripts/namespace"));
        Files.createDirectories(root.resolve("client/target/program"));
        for (String kept : KEPT) {
            Files.copy(Tree.ROOT.resolve(kept), root.resolve(kept));
        }
        Files.writeString(root.resolve("pom.xml"), "");
        tree.script("scripts/jdk", "echo \"$(dirname \"$(dirname \"$(readlink -f \"$0\")\")\")/jdk\"");
        return tree;
    }

    void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nset -eu\n" + text + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** One of the scripts, with the environment of the test. */
    Script run(String name) {
        return new Script(root.resolve(name), root, System.getenv())
                .with("XDG_DATA_HOME", root.resolve("data").toString());
    }
}
