package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.store.WaitingTransfers.Discarded;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits to go on can be seen and given up without the program that began it. */
class WaitingTransfersTest {
    private static final int MIB = 1 << 20;
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final TransferSecret SECRET = new TransferSecret("5e".repeat(32));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysHowMuchIsThere() throws Exception {
        try (DiskStorage program = new DiskStorage(state())) {
            receiveTwoOfThree(program);
        }
        assertThat(waiting().all())
                .singleElement()
                .returns(2L * MIB, WaitingTransfers.Waiting::received)
                .returns(false, WaitingTransfers.Waiting::inUse);
    }

    @Test
    void deletesWhatHasComeAndHasTheOtherSideHearOfIt() throws Exception {
        try (DiskStorage program = new DiskStorage(state())) {
            receiveTwoOfThree(program);
        }
        assertThat(waiting().discard(ID)).isEqualTo(new Discarded.Done(null));

        assertThat(into()).isEmptyDirectory();
        assertThat(waiting().all()).isEmpty();
        try (DiskStorage next = new DiskStorage(state())) {
            assertThat(next.records()).containsExactly(new TransferRecord.Withdrawn(ID, SECRET));
        }
    }

    @Test
    void givesUpWhatWasReceivedIntoAFolderThatIsGone() throws Exception {
        try (DiskStorage program = new DiskStorage(state())) {
            receiveTwoOfThree(program);
        }
        Files.move(into(), folder.resolve("moved"));
        assertThat(waiting().all()).singleElement().returns(0L, WaitingTransfers.Waiting::received);
        assertThat(waiting().discard(ID)).isEqualTo(new Discarded.Done(null));

        assertThat(waiting().all()).isEmpty();
    }

    @Test
    void leavesWhatAProgramHas() throws Exception {
        try (DiskStorage program = new DiskStorage(state())) {
            receiveTwoOfThree(program);
            assertThat(waiting().all()).singleElement().returns(true, WaitingTransfers.Waiting::inUse);
            assertThat(waiting().discard(ID)).isEqualTo(new Discarded.InUse());
            assertThat(program.records()).hasSize(1);
        }
    }

    @Test
    void knowsNothingOfOthers() throws Exception {
        assertThat(waiting().discard(ID)).isEqualTo(new Discarded.NotThere());
        try (DiskStorage program = new DiskStorage(state())) {
            program.save(new TransferRecord.Withdrawn(ID, SECRET));
        }
        assertThat(waiting().discard(ID)).isEqualTo(new Discarded.NotThere());
    }

    private void receiveTwoOfThree(DiskStorage program) throws IOException, DiskFailure {
        Path file = Files.write(folder.resolve("film"), new byte[3 * MIB]);
        Files.createDirectories(into());
        try (StoragePort.Source source = program.open(List.of(file))) {
            StoragePort.Target target = program.create(into(), ID, source.offer());
            program.save(new TransferRecord.Incoming(ID, into(), source.offer(), "Ann", SECRET));
            target.rewind(0);
            for (int block = 0; block < 2; block++) {
                ByteBuffer bytes = ByteBuffer.allocate(MIB);
                source.read((long) block * MIB, bytes);
                target.write(HashTree.leaf(bytes.flip()), bytes);
            }
            target.sync();
            target.close();
        }
    }

    private WaitingTransfers waiting() {
        return new WaitingTransfers(state(), InstantSource.system());
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path into() {
        return folder.resolve("into");
    }
}
