package dev.parley.client.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What README and docs show their readers. */
final class Documents {
    private Documents() {}

    /** The lines of all {@code sh} blocks: what a reader will type. */
    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path document : Tree.files("md")) {
            boolean shell = false;
            for (String line : Files.readAllLines(document)) {
                if (line.strip().startsWith("```")) {
                    shell = line.strip().equals("```sh");
                } else if (shell) {
                    commands.add(line.strip());
                }
            }
        }
        return commands;
    }

    /** A document's text without its code, in which brackets mean other things. */
    static String prose(Path document) throws IOException {
        return Files.readString(document).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
