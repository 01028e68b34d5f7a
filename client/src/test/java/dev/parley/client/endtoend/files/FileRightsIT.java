package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read what: what a person asked for follows their umask, and what the program keeps is theirs alone. */
class FileRightsIT extends SendReceive {
    private String umask = "";

    @Override
    Map<String, String> environment(String who) {
        Map<String, String> environment = new HashMap<>(super.environment(who));
        environment.put("UMASK", umask);
        return environment;
    }

    @ParameterizedTest
    @CsvSource("027, rw-r-----, rwxr-x---")
    void receivedFilesFollowTheUmaskAndRecordsDoNot(String mask, String file, String directory) throws Exception {
        umask = mask;
        Path album = Files.createDirectory(folder.resolve("album"));
        Files.writeString(album.resolve("one.txt"), "one");
        Path report = folder.resolve("report.json");
        Path asked = folder.resolve("asked/for");

        try (ParleyProcess ann = send(album.toString());
                ParleyProcess bob = receive("--yes", "--into", asked.toString(), "--json", report.toString())) {
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
        }
        assertThat(rights(asked.resolve("album/one.txt"))).isEqualTo(file);
        assertThat(rights(report)).isEqualTo(file);
        assertThat(rights(asked)).isEqualTo(directory);
        assertThat(rights(asked.resolve("album"))).isEqualTo(directory);
        for (String who : new String[] {"home-ann", "home-bob"}) {
            try (Stream<Path> kept = Files.walk(folder.resolve(who).resolve("parley"))) {
                assertThat(kept)
                        .hasSizeGreaterThan(3)
                        .allSatisfy(path -> assertThat(rights(path)).endsWith("------"));
            }
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource("000, rw-rw-rw-, rwxrwxrwx")
    void theyFollowAnotherUmaskToo(String mask, String file, String directory) throws Exception {
        receivedFilesFollowTheUmaskAndRecordsDoNot(mask, file, directory);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
