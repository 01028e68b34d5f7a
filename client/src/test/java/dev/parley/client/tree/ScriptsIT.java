package dev.parley.client.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsIT {
    @TempDir
    Path elsewhere;

    @Test
    void everyShellScriptIsGoodPosixSyntaxAndMayBeRun() throws Exception {
        int scripts = 0;
        for (Path file : Tree.files()) {
            if (Files.readString(file, ISO_8859_1).startsWith("#!/bin/sh\n")) {
                Script.Result check =
                        new Script(Path.of("/bin/sh"), Tree.ROOT, System.getenv()).run("-n", file.toString());
                assertThat(check.errors()).as(file.toString()).isEmpty();
                assertThat(file).isExecutable();
                scripts++;
            }
        }
        assertThat(scripts).isGreaterThanOrEqualTo(8);
    }

    @Test
    void continuousIntegrationCallsCheckAndNothingElse() throws IOException {
        assertThat(Files.readString(Tree.ROOT.resolve(".ci/run")))
                .isEqualTo("#!/usr/bin/env bash\nexec \"$(dirname \"$0\")/../check\"\n");
    }

    @Test
    void aJdkIsFoundWhenNobodyNamesOne() throws Exception {
        Script.Result found = Script.named("scripts/jdk").without("JAVA_HOME").run();
        assertThat(found.exitCode()).as(found.errors()).isZero();
        assertThat(Path.of(found.output().strip(), "bin/javac")).isExecutable();
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path old = jdk("old", "24.0.2");
        Script.Result found =
                Script.named("scripts/jdk").with("JAVA_HOME", old.toString()).run();
        assertThat(found.exitCode()).as(found.errors()).isZero();
        assertThat(found.output().strip()).isNotEqualTo(old.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "27-ea", "100.1"})
    void aJavaHomeThatIsNewEnoughWins(String version) throws Exception {
        Path home = jdk("new", version);
        Script.Result found =
                Script.named("scripts/jdk").with("JAVA_HOME", home.toString()).run();
        assertThat(found.output().strip()).isEqualTo(home.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley", "check", "mvnw"})
    void aCommandWorksFromAnyFolderAndThroughALink(String name) throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("a link"), Tree.ROOT.resolve(name));
        Script.Result result = Script.named(name).at(link).in(elsewhere).run("--version");
        Files.delete(link);
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).isNotBlank();
    }

    @Test
    void nothingButTheProgramWritesToStandardOutput() throws Exception {
        Script.Result parley = Script.named("parley").run("--version");
        Script.Result program = Script.named("scripts/launch").run("--version");
        assertThat(parley.output()).isEqualTo(program.output());
        assertThat(parley.errors()).isEmpty();
    }

    @Test
    void packagesThatAreThereAreNotInstalledAgain() throws Exception {
        Script.Result first = Script.named("scripts/install").run("run", "check");
        assertThat(first).isEqualTo(new Script.Result(0, "", ""));
    }

    @Test
    void servicesOfTestPackagesDoNotStart() throws Exception {
        Path policy = policyFolder().resolve("policy-rc.d");
        for (String ending : List.of("exit 0", "exit 100", "kill -TERM $PPID")) {
            Script.Result installed = install("policy=\"$DPKG_ROOT/usr/sbin/policy-rc.d\"\n"
                            + "[ \"$1 $2\" = \"-qq -y\" ] && \"$policy\" nginx start; echo \"policy says $?\" >&2\n"
                            + ending)
                    .run("run", "check");
            assertThat(installed.errors()).as(ending).contains("policy says 101");
            assertThat(installed.exitCode())
                    .isEqualTo(
                            switch (ending) {
                                case "exit 0" -> 0;
                                case "exit 100" -> 5;
                                default -> 143;
                            });
            assertThat(policy).as(ending).doesNotExist();
        }
    }

    @Test
    void aPolicyOfTheSystemStaysAndOneOfAKilledRunGoes() throws Exception {
        Path policy = policyFolder().resolve("policy-rc.d");
        Files.writeString(policy, "#!/bin/sh\nexit 104\n");
        assertThat(install("exit 0").run("check").exitCode()).isZero();
        assertThat(policy).hasContent("#!/bin/sh\nexit 104\n");
        Files.writeString(policy, "#!/bin/sh\n# Of parley, scripts/install: …\nexit 101\n");
        assertThat(install("exit 0").run("check").exitCode()).isZero();
        assertThat(policy).doesNotExist();
        assertThat(install("[ ! -e \"$DPKG_ROOT/usr/sbin/policy-rc.d\" ]")
                        .run("run")
                        .exitCode())
                .isZero();
    }

    @Test
    void whoSitsAtATerminalIsAskedBeforePackagesAreInstalled() throws Exception {
        Script install = install("echo installed >&2");
        for (String yes : List.of("", "y", "Yes")) {
            Script.Result result = atTerminal(install, yes);
            assertThat(result.output()).as(yes).contains("parley: install them as root? [Y/n]", "installed");
            assertThat(result.exitCode()).isZero();
        }
        for (String no : List.of("n", "no", "what?")) {
            Script.Result result = atTerminal(install, no);
            assertThat(result.output())
                    .as(no)
                    .contains("nothing was installed. To do it by hand:  apt-get install")
                    .doesNotContain("\ninstalled");
            assertThat(result.exitCode()).isEqualTo(5);
        }
        assertThat(atTerminal(install.with("PARLEY_YES", "1"), "n").output())
                .contains("\ninstalled")
                .doesNotContain("[Y/n]");
        assertThat(install.run("run").errors())
                .contains("installing what this machine lacks")
                .doesNotContain("[Y/n]");
    }

    /** The script with a terminal of its own, at which somebody types a line, and with another standard input. */
    private Script.Result atTerminal(Script script, String typed) throws IOException, InterruptedException {
        Path keys = Files.writeString(elsewhere.resolve("keys"), typed + "\n");
        return new Script(Path.of("/bin/sh"), script.folder(), script.environment())
                .run("-c", "script -qefc \"'" + script.file() + "' run </dev/null\" /dev/null <'" + keys + "'");
    }

    private Path policyFolder() throws IOException {
        return Files.createDirectories(elsewhere.resolve("usr/sbin"));
    }

    /** The script on a system on which nothing is installed, with another root folder and another apt-get. */
    private Script install(String aptGet) throws IOException {
        Path programs = Files.createDirectories(elsewhere.resolve("programs"));
        for (Map.Entry<String, String> program : Map.of("apt-get", aptGet, "dpkg-query", "exit 1", "id", "echo 0")
                .entrySet()) {
            Path file =
                    Files.writeString(programs.resolve(program.getKey()), "#!/bin/sh\n" + program.getValue() + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return Script.named("scripts/install")
                .with("PATH", programs + ":" + System.getenv("PATH"))
                .with("DPKG_ROOT", elsewhere.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(elsewhere.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n", UTF_8);
        Path compiler =
                Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("javac"));
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
