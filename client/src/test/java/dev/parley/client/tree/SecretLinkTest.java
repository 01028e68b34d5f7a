package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts, in a tree whose build and whose Java only look at what every process on the way shows of itself. */
class SecretLinkTest {
    private static final String SECRET = "00000000000000000000000000";
    private static final String LINK = "https://parley.example/j#1." + SECRET;

    /** Writes down the command lines and environments of this process and all that it comes from. */
    private static final String LOOK = """
            look() {
              for process in self $(pid=$$; while [ "$pid" != "$STOP" ] && [ "$pid" -gt 1 ]; do
                echo "$pid"; pid=$(cut -d ' ' -f 4 "/proc/$pid/stat"); done)
              do tr '\\0' '\\n' <"/proc/$process/cmdline"; tr '\\0' '\\n' <"/proc/$process/environ"; done >>"$SEEN"
            }
            """;

    @TempDir
    private Path tree;

    private Path seen;

    @BeforeEach
    void plant() throws IOException {
        seen = Files.createFile(tree.resolve("seen"));
        PlantedTree planted = PlantedTree.at(tree);
        planted.script("mvnw", LOOK + "look");
        planted.script("scripts/install", LOOK + "look");
        planted.script("scripts/archive", LOOK + "look");
        planted.script(
                "jdk/bin/java",
                LOOK + "look\nfor last; do echo \"argument $last\"; done\ncat <&3\necho \"typed $(cat)\"");
    }

    private Script.Result run(String shell, String program, String... arguments) throws Exception {
        // The shell of a person, whose own history is another matter: the link comes to it from a file.
        Files.writeString(tree.resolve("typed"), "yes");
        Files.writeString(tree.resolve("link"), LINK);
        StringBuilder line = new StringBuilder("export STOP=$$; ");
        line.append(shell).append(" '").append(tree.resolve(program)).append('\'');
        for (String argument : arguments) {
            line.append(argument.equals(LINK) ? " \"$(cat link)\"" : " '" + argument + "'");
        }
        line.append(" <typed");
        return new Script(Path.of("/bin/sh"), tree, System.getenv())
                .with("SEEN", seen.toString())
                .with("XDG_DATA_HOME", tree.resolve("data").toString())
                // Names that the scripts use themselves: what comes in by them must not go on.
                .with("link", "a")
                .with("links", "b")
                .with("argument", "c")
                .run("-c", line.toString());
    }

    @Test
    void theLinkIsInNoCommandLineAndNoEnvironment() throws Exception {
        for (String program : new String[] {"./parley", "scripts/launch"}) {
            for (String shell : new String[] {"", "sh", "bash"}) {
                Script.Result result = run(shell, program, "call", LINK, "--name", "Ann Lee");
                assertThat(result.exitCode()).as(result.errors()).isZero();
                assertThat(Files.readString(seen)).contains("call\n").doesNotContain(SECRET);
                assertThat(result.output())
                        .contains("argument call\nargument /dev/fd/3\nargument --name\nargument Ann Lee\n" + LINK)
                        .contains("typed yes");
            }
        }
    }

    @Test
    void whereverItStandsAndHoweverManyThereAre() throws Exception {
        Script.Result result =
                run("", "scripts/launch", "--name", "Ann", LINK, "some#file", "PARLEY://b/j#1." + SECRET);
        assertThat(Files.readString(seen)).doesNotContain(SECRET);
        assertThat(result.output())
                .contains("argument Ann\nargument /dev/fd/3\nargument some#file\nargument /dev/fd/3\n" + LINK
                        + "\nPARLEY://b/j#1." + SECRET + "\n");
    }

    @Test
    void oneWithoutItsSchemeAndInASentenceToo() throws Exception {
        String bare = "Join me at parley.example:7480/j#1." + SECRET + ", please";
        String withQuery = "parley.example/j?from=chat%231." + SECRET;
        Script.Result result = run("", "scripts/launch", "send", bare, withQuery, "notes/j#1.txt", "a/jan#1.txt");
        assertThat(Files.readString(seen)).doesNotContain(SECRET);
        assertThat(result.output())
                .contains("argument send\nargument /dev/fd/3\nargument /dev/fd/3\nargument notes/j#1.txt\n"
                        + "argument a/jan#1.txt\n" + bare + "\n" + withQuery + "\n");
    }

    @Test
    void whatIsLeftAloneEndsWhenItsMemoryHasRunOut() throws Exception {
        for (String alone : List.of("engine", "background", "--name=Ann")) {
            run("", "scripts/launch", alone);
            assertThat(Files.readString(seen)).contains("-XX:+CrashOnOutOfMemoryError");
        }
    }

    @Test
    void withoutALinkNothingIsMoved() throws Exception {
        Script.Result result = run("", "scripts/launch", "send", "-", "a b#c", "https://x", "");
        assertThat(result.output())
                .contains("argument send\nargument -\nargument a b#c\nargument https://x\nargument \n");
        assertThat(result.errors()).contains("3");
    }
}
