package dev.parley.client.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thread can still do that has entered, on the kernel of this machine. Where that has no Landlock, it must say so. */
class ConfinementTest {
    private static final Confinement.Offer OFFER = Confinement.Offer.find();

    @TempDir
    Path person;

    @TempDir
    Path runtime;

    private Path secret;

    @BeforeEach
    void secret() throws IOException {
        secret = Files.writeString(person.resolve("id_test"), "secret");
    }

    /** What an attack does, and whether the kernel lets it. */
    private interface Attack {
        void run() throws IOException;
    }

    private boolean succeeds(Attack attack) throws Exception {
        return Aside.call(() -> {
            Confinement.prepare(Places.find(runtime)).enter();
            return tried(attack);
        });
    }

    private static boolean tried(Attack attack) throws IOException {
        try {
            attack.run();
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    @Test
    void opensNothingOfThePerson() throws Exception {
        boolean open = !OFFER.whole();
        assertThat(OFFER.sentence()).contains(open ? "can open what you can" : "can open none of your files");
        assertThat(succeeds(() -> Files.readString(secret))).as("read").isEqualTo(open);
        assertThat(succeeds(() -> list(person))).as("list").isEqualTo(open);
        assertThat(succeeds(() -> Files.writeString(secret, "spoilt")))
                .as("write")
                .isEqualTo(open);
        assertThat(succeeds(() -> Files.writeString(person.resolve(".bashrc"), "")))
                .as("plant")
                .isEqualTo(open);
        assertThat(succeeds(() -> Files.delete(secret))).as("delete").isEqualTo(open);
    }

    private static void list(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            assertThat(all).isNotNull();
        }
    }

    @Test
    void opensNothingByAnotherWay() throws Exception {
        boolean open = !OFFER.whole();
        Path link = runtime.resolve("link");
        assertThat(succeeds(() -> Files.readString(Files.createSymbolicLink(link, secret))))
                .as("a link of one's own")
                .isEqualTo(open);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);
        assertThat(succeeds(() -> Files.readString(link)))
                .as("a link of somebody else")
                .isEqualTo(open);
        assertThat(succeeds(() -> Files.readString(
                        Path.of("/proc/self/root").resolve(secret.toString().substring(1)))))
                .as("through /proc")
                .isEqualTo(open);
    }

    @Test
    void looksIntoNoOtherProcess() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path memory = Path.of("/proc", String.valueOf(other.pid()), "mem");
            assertThat(tried(() -> Files.newByteChannel(memory).close()))
                    .as("nobody else")
                    .isTrue();
            assertThat(succeeds(() -> Files.newByteChannel(memory).close())).isEqualTo(!OFFER.whole());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void handsItOnToThreadsThatItStarts() throws Exception {
        boolean reads = Aside.call(() -> {
            Confinement.prepare(Places.find(runtime)).enter();
            return Aside.call(() -> tried(() -> Files.readString(secret)));
        });
        assertThat(reads).isEqualTo(!OFFER.whole());
        assertThat(tried(() -> Files.readString(secret))).as("nobody else").isTrue();
    }

    @Test
    void startsNoProgram() throws Exception {
        boolean started = succeeds(() -> {
            try {
                new ProcessBuilder("true").start();
            } catch (IOException e) {
                throw new AccessDeniedException(e.getMessage());
            }
        });
        assertThat(started).isEqualTo(Kernel.find().isEmpty());
    }

    @Test
    void keepsWhatTheLibraryNeeds() throws Exception {
        assertThat(succeeds(() -> {
                    Path picture = Files.writeString(runtime.resolve("picture-1"), "pixels");
                    assertThat(picture).hasContent("pixels");
                    Files.delete(picture);
                    try (Stream<Path> devices = Files.list(Path.of("/dev"))) {
                        assertThat(devices).isNotEmpty();
                    }
                    Files.writeString(Path.of("/dev/null"), "");
                    Files.readString(Path.of("/proc/self/maps"));
                    Files.readString(Path.of("/etc/passwd"));
                    assertThat(Path.of(System.getProperty("java.home"), "release"))
                            .content()
                            .isNotEmpty();
                }))
                .isTrue();
    }

    @Test
    void refusesRareCallsAndNothingElse() throws Exception {
        Kernel kernel = Kernel.find().orElseThrow();
        boolean taken = Aside.call(() -> {
            assertThat(kernel.call(SystemCall.UNSHARE, 0)).as("before").isZero();
            boolean filtered = kernel.giveUpNewPrivileges() && kernel.filter(CallFilter.ofEngine(kernel.machine()), 0);
            assertThat(kernel.call(SystemCall.UNSHARE, 0)).isEqualTo(-1);
            assertThat(kernel.call(SystemCall.PTRACE, 0)).isEqualTo(-1);
            assertThat(Aside.call(() -> "a thread")).isNotEmpty();
            assertThat(new ProcessBuilder("true").start().waitFor()).isZero();
            return filtered;
        });
        assertThat(taken).isTrue();
        assertThat(kernel.call(SystemCall.UNSHARE, 0)).as("nobody else").isZero();
    }

    @Test
    void saysWhereNothingCanBeTaken() {
        assertThat(Confinement.Offer.of(0)).isEqualTo(Confinement.Offer.of(-1)).satisfies(offer -> {
            assertThat(offer.whole()).isFalse();
            assertThat(offer.sentence()).startsWith("This kernel has no Landlock");
        });
        assertThat(Machine.find("Linux", "riscv64")).isEmpty();
        assertThat(Machine.find("Mac OS X", "aarch64")).isEmpty();
    }
}
