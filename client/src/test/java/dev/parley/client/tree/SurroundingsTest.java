package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the folder lies and whatever the environment says, the scripts start the program or say what is in the way. */
class SurroundingsTest {
    @TempDir
    private Path folder;

    private PlantedTree tree;

    /** In place of Java, a script that says what Java would see. */
    @BeforeEach
    void plant() throws IOException {
        tree = plant(Files.createDirectory(folder.resolve("tree")));
    }

    private static PlantedTree plant(Path root) throws IOException {
        PlantedTree planted = PlantedTree.at(root);
        planted.script("scripts/install", "");
        planted.script(
                "scripts/archive", "cp \"$(dirname \"$0\")/../client/target/program\" /dev/null 2>/dev/null || true");
        planted.script("jdk/bin/java", """
                for argument; do echo "argument $argument"; done
                echo "tool ${JAVA_TOOL_OPTIONS-none}; jdk ${JDK_JAVA_OPTIONS-none}; all ${_JAVA_OPTIONS-none}"
                echo "home ${HOME-none}; locale ${LC_ALL-none}"
                """);
        return planted;
    }

    private Path program() {
        return tree.root().resolve("client/target/program");
    }

    @Test
    void archivesOfClassesAreOnlyUsedWhereTheyWereMade() throws Exception {
        Files.writeString(program().resolve("engine.aot"), "classes");
        String option = "-XX:AOTCache=";
        assertThat(tree.run("scripts/launch").run("call").output()).doesNotContain(option);
        Files.writeString(program().resolve("archived"), "/another/place/client/target/program\n");
        assertThat(tree.run("scripts/launch").run("call").output()).doesNotContain(option);
        Files.writeString(program().resolve("archived"), program().toRealPath() + "\n");
        assertThat(tree.run("scripts/launch").run("call").output()).contains(option);
    }

    @Test
    void aFolderThatWasMovedGetsNewArchives() throws Exception {
        Files.createFile(program().resolve("complete"));
        tree.script("scripts/archive", """
                program=$(dirname "$(dirname "$(readlink -f "$0")")")/client/target/program
                echo once >>"$program/made"
                printf '%s\n' "$program" >"$program/archived"
                """);
        Path modules = Files.createDirectories(tree.root().resolve("a/src/main"));
        Files.createFile(tree.root().resolve("a/pom.xml"));
        Files.setLastModifiedTime(
                program().resolve("complete"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(modules).isDirectory();
        tree.run("parley").run("--version");
        tree.run("parley").run("--version");
        assertThat(Files.readAllLines(program().resolve("made"))).hasSize(1);
        Path moved = folder.resolve("another place");
        Files.move(tree.root(), moved);
        tree = new PlantedTree(moved);
        tree.run("parley").run("--version");
        tree.run("parley").run("--version");
        assertThat(Files.readAllLines(program().resolve("made"))).hasSize(2);
    }

    @Test
    void aSourceOfTheFutureIsBuiltOnce() throws Exception {
        Path source = Files.createDirectories(tree.root().resolve("a/src/main")).resolve("A.java");
        Files.createFile(tree.root().resolve("a/pom.xml"));
        Files.createFile(source);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofDays(9))));
        tree.script("mvnw", """
                program=$(dirname "$(readlink -f "$0")")/client/target/program
                echo built >>"$program/builds"
                : >"$program/complete"
                """);
        for (int start = 0; start < 3; start++) {
            Script.Result result = tree.run("parley").run("--version");
            assertThat(result.exitCode()).as(result.errors()).isZero();
        }
        assertThat(Files.readAllLines(program().resolve("builds"))).hasSize(1);
        // Whoever changes it later gets another program.
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        tree.run("parley").run("--version");
        assertThat(Files.readAllLines(program().resolve("builds"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley", "scripts/launch"})
    void aColonInThePathIsSaid(String script) throws Exception {
        tree = plant(Files.createDirectory(folder.resolve("to:day")));
        Script.Result result = tree.run(script).run("--version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("parley: the path of ")
                .contains("to:day")
                .contains("move the folder");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC, tool none",
        "JAVA_TOOL_OPTIONS, -Da=b  -XX:+UseZGC -Xms512m -Xmn9m -Dc=d, tool -Da=b -Dc=d",
        "JAVA_TOOL_OPTIONS, -Dglob=*, tool -Dglob=*",
        "JDK_JAVA_OPTIONS, -XX:-UseSerialGC -XX:InitialHeapSize=1g -Xmx9m, jdk -Xmx9m",
        "_JAVA_OPTIONS, -XX:MinHeapSize=1g -XX:NewSize=1m -XX:MaxNewSize=2m, all none",
    })
    void anotherCollectorForEveryJavaIsNotForThisOne(String variable, String options, String seen) throws Exception {
        Script.Result result =
                tree.run("scripts/launch").with(variable, options).run("call");
        assertThat(result.output()).contains(seen).contains("argument -XX:+UseSerialGC");
    }

    @Test
    void theHomeFolderIsAskedFromTheSystemWhereTheEnvironmentHasNone() throws Exception {
        for (Script launch : new Script[] {
            tree.run("scripts/launch").without("HOME"),
            tree.run("scripts/launch").with("HOME", ""),
            tree.run("scripts/launch").with("HOME", "relative")
        }) {
            assertThat(launch.run("call").output()).containsPattern("home (/|none)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, xx_XX.UTF-8, C.UTF-8",
        "LANG, C, C.UTF-8",
        "LC_ALL, xx_XX, C.UTF-8",
        "LC_ALL, C.UTF-8, C.UTF-8",
        "LC_CTYPE, C.UTF-8, none"
    })
    void namesBeyondAsciiNeedALocaleThatThisSystemHas(String variable, String locale, String used) throws Exception {
        Script.Result result = tree.run("scripts/launch")
                .without("LC_ALL")
                .without("LC_CTYPE")
                .without("LANG")
                .with(variable, locale)
                .run("call");
        assertThat(result.output()).contains("locale " + used + "\n");
    }

    /** Of a locale that is set and was never made here, as in a system that was installed without its language. */
    @ParameterizedTest
    @CsvSource({
        "LANG, xx_XX.UTF-8, xx",
        "LC_MESSAGES, xx, xx",
        "LC_ALL, xx_XX@euro, xx",
        "LANG, C, none",
        "LANG, POSIX, none",
        "LANG, '', none",
        "LANG, xx$(id)_XX, none",
        "LC_ALL, C.UTF-8, none"
    })
    void aLanguageWhoseLocaleIsMissingIsSpokenAllTheSame(String variable, String locale, String spoken)
            throws Exception {
        Script script = tree.run("scripts/launch");
        for (String each : new String[] {"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "PARLEY_LANGUAGE"}) {
            script = script.without(each);
        }
        assertSpoken(script.with(variable, locale), spoken);
    }

    @Test
    void whatIsStartedFromThereSpeaksItToo() throws Exception {
        Script started = tree.run("scripts/launch").with("LC_ALL", "C.UTF-8").with("PARLEY_LANGUAGE", "xx_XX.UTF-8");
        assertSpoken(started, "xx");
    }

    private static void assertSpoken(Script launch, String language) throws Exception {
        String output = launch.run("call").output();
        if (language.equals("none")) {
            assertThat(output).contains("argument").doesNotContain("-Duser.language");
        } else {
            assertThat(output).contains("argument -Duser.language=" + language + "\n");
        }
    }

    @Test
    void streamsThatWereClosedAreNoFilesOfJava() throws Exception {
        tree.script("jdk/bin/java", "echo $(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2) >\"$SEEN\"");
        Path seen = folder.resolve("seen");
        Script.Result result = new Script(Path.of("/bin/sh"), folder, System.getenv())
                .with("SEEN", seen.toString())
                .with("XDG_DATA_HOME", folder.resolve("data").toString())
                .run("-c", "exec '" + tree.root().resolve("scripts/launch") + "' --version <&- >&- 2>&-");
        assertThat(result.exitCode()).isZero();
        assertThat(seen).hasContent("/dev/null /dev/null /dev/null");
    }
}
