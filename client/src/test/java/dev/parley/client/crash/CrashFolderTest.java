package dev.parley.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashFolderTest {
    private static final Instant WHEN = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    Path temporary;

    private CrashFolder folder() {
        return new CrashFolder(temporary.resolve("crashes"));
    }

    @Test
    void aReportIsItsOwnersAlone() throws Exception {
        Path report = folder().keep(report("signal SIGABRT"), 4711).orElseThrow();

        assertThat(report).hasFileName("2026-11-29T100000-4711.txt").content().contains("end: signal SIGABRT");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report.getParent())))
                .isEqualTo("rwx------");
        assertThat(folder().hasReportOf(4711)).isTrue();
        assertThat(folder().hasReportOf(711)).isFalse();
    }

    @Test
    void onlyTheLastFewStay() {
        for (int second = 0; second < 15; second++) {
            folder().keep(
                            CrashReport.of(
                                    WHEN.plusSeconds(second),
                                    CrashReport.Program.ENGINE,
                                    "end " + second + ".",
                                    List.of(),
                                    List.of()),
                            1);
        }
        assertThat(folder().texts())
                .hasSize(CrashFolder.MOST)
                .first()
                .asString()
                .contains("end 14.");
        assertThat(folder().texts()).noneMatch(text -> text.contains("end 4."));

        folder().delete();
        assertThat(folder().texts()).isEmpty();
    }

    @Test
    void aReportIsSmallWhateverItIsMadeOf() {
        List<String> trace =
                Stream.generate(() -> "a".repeat(10_000)).limit(10_000).toList();
        folder().keep(CrashReport.of(WHEN, CrashReport.Program.ENGINE, "x", List.of(), trace), 1);

        assertThat(folder().texts().getFirst().length()).isLessThan(32 * 1024 + 1);
    }

    @Test
    void theFileOfAFatalErrorGivesWayToAReport() throws Exception {
        Path raw = Files.createDirectories(temporary.resolve("crashes")).resolve("2026-11-29T095900-77.log");
        Files.writeString(raw, "#  SIGSEGV (0xb) at pc=0x1\nsecret\n");

        assertThat(folder().distil(_ -> true, Files.getLastModifiedTime(raw).toInstant()))
                .as("it may still be written")
                .isEmpty();
        assertThat(folder().distil(_ -> false, WHEN))
                .singleElement()
                .satisfies(report ->
                        assertThat(report).content().contains("SIGSEGV").doesNotContain("secret"));
        assertThat(raw).doesNotExist();
        assertThat(folder().hasReportOf(77)).isTrue();
    }

    @Test
    void whatIsNotItsOwnIsLeft() throws Exception {
        Path crashes = Files.createDirectories(temporary.resolve("crashes"));
        Path letter = Files.writeString(temporary.resolve("letter"), "mine");
        Files.createSymbolicLink(crashes.resolve("2026-11-29T095900-77.log"), letter);
        Files.createSymbolicLink(crashes.resolve("2026-11-29T095900-78.txt"), letter);
        Files.writeString(crashes.resolve("notes.log"), "mine");

        assertThat(folder().distil(_ -> false, WHEN)).isEmpty();
        assertThat(folder().texts()).isEmpty();
        folder().delete();
        assertThat(letter).hasContent("mine");
        assertThat(crashes.resolve("notes.log")).exists();
    }

    @Test
    void whatWasThrownIsToldWithoutItsMessages() {
        Exception thrown =
                new IllegalStateException("/media/ann/letter.pdf", new java.io.IOException("https://h/j#1.secret"));

        assertThat(ThrownTrace.of(thrown))
                .startsWith("java.lang.IllegalStateException")
                .contains("caused by java.io.IOException")
                .anyMatch(line -> line.contains("CrashFolderTest.whatWasThrown"))
                .noneMatch(line -> line.contains("letter") || line.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "2,",
        "5,",
        "70,",
        "130,",
        "143,",
        "129,",
        "134,signal SIGABRT",
        "139,signal SIGSEGV",
        "137,signal SIGKILL",
        "3,out of memory"
    })
    void onlyFaultsAreReported(int exitCode, String fault) {
        assertThat(ProcessEnd.fault(exitCode).orElse(null)).isEqualTo(fault);
    }

    @Test
    void aWindowThatASignalEndedIsReportedByTheNext() throws Exception {
        Process dead = new ProcessBuilder("sleep", "60").start();
        RunningMark.set(folder(), dead.toHandle(), "boot-1");
        RunningMark own = RunningMark.set(folder(), ProcessHandle.current(), "boot-1");
        assertThat(folder().texts()).as("both live").isEmpty();

        dead.destroyForcibly().waitFor();
        RunningMark.set(folder(), ProcessHandle.current(), "boot-1");
        assertThat(folder().texts())
                .singleElement()
                .asString()
                .contains("program: window", "a signal that leaves no trace");

        own.close();
        folder().delete();
        RunningMark.set(folder(), ProcessHandle.current(), "boot-1").close();
        assertThat(folder().texts()).as("told once").isEmpty();
        assertThat(temporary.resolve("crashes")).isEmptyDirectory();
    }

    @Test
    void aMachineThatLostItsPowerIsNoCrash() throws Exception {
        Process dead = new ProcessBuilder("sleep", "60").start();
        RunningMark.set(folder(), dead.toHandle(), "boot-1");
        dead.destroyForcibly().waitFor();

        RunningMark.set(folder(), ProcessHandle.current(), "boot-2").close();
        assertThat(folder().texts()).isEmpty();
        assertThat(temporary.resolve("crashes")).isEmptyDirectory();
    }

    private static CrashReport report(String end) {
        return CrashReport.of(WHEN, CrashReport.Program.ENGINE, end, List.of(), List.of());
    }
}
