package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferRecordsTest {
    private static final FilesOffer OFFER = FilesOffer.of(new Manifest(List.of(
            new ManifestEntry(true, 0, "b\u00fccher \"x\"\n", 0, 0), new ManifestEntry(false, 1, "a.pdf", 7, 1_000))));

    private static final TransferSecret SECRET = new TransferSecret("5e".repeat(32));

    @TempDir
    private Path root;

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void remembersEachKindOverARestart() throws IOException, DiskFailure {
        TransferRecord out = new TransferRecord.Outgoing(
                id(1), List.of(root.resolve("a b%20"), root.resolve("c#d")), OFFER, "Bob", SECRET);
        TransferRecord in = new TransferRecord.Incoming(id(2), root.resolve("in"), OFFER, "Ann \u202e", SECRET);
        TransferRecord done =
                new TransferRecord.Finished(id(3), root.resolve("in"), OFFER, new Digest("ab".repeat(32)), SECRET);
        TransferRecord gone = new TransferRecord.Withdrawn(id(4), SECRET);
        for (TransferRecord one : List.of(out, in, done, gone)) {
            records().save(one);
            now = now.plusMillis(1);
        }

        assertThat(records().all()).containsExactly(out, in, done, gone);
        assertThat(Files.getPosixFilePermissions(file(1))).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        records().save(new TransferRecord.Finished(id(2), null, OFFER, new Digest("cd".repeat(32)), SECRET));
        records().forget(id(1));
        records().forget(id(4));
        assertThat(records().all()).extracting(TransferRecord::id).containsExactly(id(3), id(2));
    }

    @Test
    void setsAsideWhatItCannotRead() throws IOException, DiskFailure {
        records().save(finished(1));
        String good = Files.readString(file(1));
        Files.writeString(file(2), good); // of another id
        Files.writeString(file(3), good.substring(0, 40));
        Files.writeString(file(4), good.replace("\"finished\"", "\"later\"").replace(id(1).hex(), id(4).hex()));
        Files.writeString(file(5), good.replace("\"total\":", "\"total\":-").replace(id(1).hex(), id(5).hex()));

        assertThat(records().all()).containsExactly(finished(1));
        assertThat(file(2)).doesNotExist();
        assertThat(Path.of(file(3) + ".unreadable")).exists();
        assertThat(Path.of(file(5) + ".unreadable")).exists();
    }

    @Test
    void readsWhatProgramsWithoutSecretsLeft() throws IOException, DiskFailure {
        TransferRecord out = new TransferRecord.Outgoing(id(1), List.of(root), OFFER, "Bob", null);
        TransferRecord in = new TransferRecord.Incoming(id(2), root, OFFER, "Ann", null);
        records().save(out);
        records().save(in);
        records().save(finished(3));
        Files.writeString(file(3), Files.readString(file(3)).replace("secret", "nothing"));

        assertThat(records().all()).as("nobody can ask for what is finished").containsExactly(out, in);
    }

    @Test
    void forgetsWhatIsOldButNeverWhatIsReceivedInPart() throws DiskFailure {
        records().save(new TransferRecord.Outgoing(id(1), List.of(root), OFFER, "Bob", SECRET));
        records().save(new TransferRecord.Incoming(id(2), root, OFFER, "Ann", SECRET));
        records().save(finished(3));
        now = now.plus(Duration.ofDays(31));
        records().save(finished(4));

        assertThat(records().all()).extracting(TransferRecord::id).containsExactly(id(2), id(4));
    }

    @Test
    void remembersTheLast64ThatFinished() throws DiskFailure {
        for (int at = 0; at < 70; at++) {
            records().save(finished(at));
            now = now.plusMillis(1);
        }

        assertThat(records().all()).hasSize(64).startsWith(finished(6)).endsWith(finished(69));
        assertThat(file(5)).doesNotExist();
    }

    private TransferRecords records() {
        return new TransferRecords(root.resolve("transfers"), () -> now);
    }

    private Path file(int number) {
        return root.resolve("transfers").resolve(id(number).hex() + ".json");
    }

    private static TransferRecord finished(int number) {
        return new TransferRecord.Finished(id(number), null, OFFER, new Digest("ab".repeat(32)), SECRET);
    }

    private static TransferId id(int number) {
        return new TransferId("%032x".formatted(number));
    }
}
