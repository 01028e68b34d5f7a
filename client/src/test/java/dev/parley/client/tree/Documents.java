package dev.parley.client.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What README and docs show their readers. */
public final class Documents {
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

    /** The blocks of one document that are marked as {@code language}, in order. */
    public static List<String> blocks(String document, String language) throws IOException {
        String text = Files.readString(Tree.ROOT.resolve(document));
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** A document's text without its code, in which brackets mean other things. */
    static String prose(Path document) throws IOException {
        return Files.readString(document).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
