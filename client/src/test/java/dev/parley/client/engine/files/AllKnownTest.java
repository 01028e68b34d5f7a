package dev.parley.client.engine.files;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.store.DiskStorage;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new engine tells of what it remembers, and then that this is all. */
class AllKnownTest {
    private static final TransferId ID = new TransferId("5e".repeat(16));

    @TempDir
    private Path folder;

    @Test
    void thatAllIsToldIsToldBehindWhatWaits() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        remember(state);
        List<Notice> told = new CopyOnWriteArrayList<>();
        try (FileExchange files = new FileExchange(new DiskStorage(state), _ -> "", told::add)) {
            files.start(withoutConnections());
            await().until(() -> told.stream().anyMatch(Notice.FilesKnown.class::isInstance));
        }
        assertThat(told.getLast()).isInstanceOf(Notice.FilesKnown.class);
        assertThat(told)
                .filteredOn(Notice.FilesProgress.class::isInstance)
                .singleElement()
                .satisfies(notice ->
                        assertThat(((Notice.FilesProgress) notice).state()).isEqualTo(TransferState.WAITING));
    }

    private void remember(Path state) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        try (DiskStorage storage = new DiskStorage(state)) {
            FilesOffer offer;
            try (StoragePort.Source opened = storage.open(List.of(file))) {
                offer = opened.offer();
            }
            storage.save(
                    new TransferRecord.Outgoing(ID, List.of(file), offer, "Bob", new TransferSecret("5e".repeat(32))));
        }
    }

    /** Nobody is met here. */
    private static Rtc withoutConnections() {
        return (Rtc) Proxy.newProxyInstance(Rtc.class.getClassLoader(), new Class<?>[] {Rtc.class}, (_, method, _) -> {
            throw new AssertionError(method + " is called");
        });
    }
}
