package dev.parley.client.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isItsOwnersAloneAndGoneInTheEnd() throws IOException {
        Path path;
        try (RuntimeFolder folder = RuntimeFolder.create(parent)) {
            path = folder.path();
            Files.writeString(path.resolve("picture"), "pixels");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void anotherTakesThePlaceOfOneThatTakesNothing() throws Exception {
        Path none = parent.resolve("full");
        Path other = Files.createDirectory(parent.resolve("other"));
        try (RuntimeFolder folder = RuntimeFolder.create(none, other)) {
            assertThat(folder.path()).hasParent(other);
        }
        assertThatThrownBy(() -> RuntimeFolder.create(none, none))
                .isInstanceOf(PartMissing.class)
                .hasMessageContaining("Make room there");
    }

    @Test
    void removesWhatAKilledEngineLeft() throws Exception {
        Process killed = new ProcessBuilder("sleep", "60").start();
        Path left = Files.createDirectory(parent.resolve("parley-engine-" + killed.pid() + "-1"));
        Files.writeString(left.resolve("picture"), "pixels");
        try (RuntimeFolder first = RuntimeFolder.create(parent)) {
            assertThat(left).exists();
            killed.destroyForcibly().waitFor();

            try (RuntimeFolder second = RuntimeFolder.create(parent)) {
                assertThat(left).doesNotExist();
                assertThat(first.path()).exists();
                assertThat(second.path()).exists();
            }
        }
    }

    @Test
    void followsNoLinkThatSomebodyPlanted() throws Exception {
        Path precious = precious();
        String dead = "parley-engine-" + deadProcess();
        Files.createSymbolicLink(parent.resolve(dead + "-1"), precious);
        Path own = Files.createDirectory(parent.resolve(dead + "-2"));
        Files.createSymbolicLink(own.resolve("link"), precious);
        Files.createSymbolicLink(Files.createDirectory(own.resolve("deep")).resolve("link"), precious);
        Files.writeString(parent.resolve(dead + "-3"), "a file");

        RuntimeFolder.create(parent).close();

        assertThat(precious).isDirectoryContaining("glob:**/letter");
        assertThat(own).doesNotExist();
        assertThat(parent.resolve(dead + "-1")).isSymbolicLink();
    }

    /** Somebody exchanges a folder for a link again and again, so as to do it once between the look at it and the step into it. */
    @Test
    void followsNoLinkThatComesWhileItRemoves() throws Exception {
        Path precious = precious();
        Path folder = parent.resolve("parley-engine-" + deadProcess() + "-1");
        Path sub = folder.resolve("sub");
        Path away = parent.resolve("away");
        Path link = parent.resolve("link");
        AtomicBoolean over = new AtomicBoolean();
        Thread attacker = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                attempt(() -> Files.move(sub, away, StandardCopyOption.ATOMIC_MOVE));
                attempt(() -> Files.move(link, sub, StandardCopyOption.ATOMIC_MOVE));
                attempt(() -> Files.move(sub, link, StandardCopyOption.ATOMIC_MOVE));
                attempt(() -> Files.move(away, sub, StandardCopyOption.ATOMIC_MOVE));
            }
        });
        UserPrincipal self = Files.getOwner(parent);
        for (int round = 0; round < 500; round++) {
            attempt(() -> Files.createDirectory(folder));
            attempt(() -> Files.createDirectory(sub));
            attempt(() -> Files.createSymbolicLink(link, precious));
            RuntimeFolder.removeAbandoned(parent, self);
        }
        over.set(true);
        attacker.join();
        assertThat(precious).isDirectoryContaining("glob:**/letter");
    }

    private static void attempt(Callable<Path> move) {
        try {
            move.call();
        } catch (Exception e) {
            // Too early or too late this time.
        }
    }

    @Test
    void leavesTheFoldersOfAnotherUserAlone() throws Exception {
        Path theirs = Files.createDirectory(parent.resolve("parley-engine-" + deadProcess() + "-1"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(theirs.resolve("letter"), "theirs");
        // Who looks is another one than who made it: so it is tried by whoever runs the test, root or not.
        RuntimeFolder.removeAbandoned(parent, new UserPrincipal() {
            @Override
            public String getName() {
                return "somebody else";
            }
        });
        assertThat(theirs.resolve("letter")).exists();

        RuntimeFolder.removeAbandoned(parent, Files.getOwner(theirs));
        assertThat(theirs).doesNotExist();
    }

    @Test
    void waitsForNoPipe() throws Exception {
        Path pipe = parent.resolve("parley-engine-" + deadProcess() + "-1");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        RuntimeFolder.create(parent).close();
        assertThat(pipe).exists();
    }

    private Path precious() throws IOException {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "dear");
        return precious;
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
