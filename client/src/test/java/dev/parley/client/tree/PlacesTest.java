package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree builds anywhere: it names no registry, no mirror, and no folder of the machine that it was written on. */
class PlacesTest {
    // Written in parts, so that this file does not find itself.
    private static final Pattern REGISTRY = Pattern.compile("repo1?\\.mav" + "en|registry\\.n" + "pmjs|py"
            + "pi\\.org|proxy\\.go" + "lang|/artifact" + "ory/|/nex" + "us/");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w./])/(ro" + "ot|wo" + "rk|home/\\w+)/|/usr/lib/jvm/[\\w]");

    @Test
    void noFileNamesARegistry() throws IOException {
        assertThat(linesWith(REGISTRY)).isEmpty();
    }

    @Test
    void noFileNamesAFolderOfOneMachine() throws IOException {
        assertThat(linesWith(MACHINE)).isEmpty();
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Tree.files()) {
            // Not all that is kept is text: what breaks readers is bytes.
            for (String line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
                if (pattern.matcher(line).find()) {
                    found.add(Tree.ROOT.relativize(file) + ": " + line.strip());
                }
            }
        }
        return found;
    }
}
