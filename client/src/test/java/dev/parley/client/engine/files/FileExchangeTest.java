package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.control.Notice;
import dev.parley.client.store.DiskStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExchangeTest {
    @Test
    void anOfferForWhomNobodyWasLetInIsToldAsOneThatNeverCameToBe(@TempDir Path folder) {
        List<Notice> notices = new CopyOnWriteArrayList<>();
        try (FileExchange files = new FileExchange(new DiskStorage(folder), _ -> "Bob", notices::add)) {
            files.offeredToNobody();
            Waiting.await().until(() -> !notices.isEmpty());
        }
        assertThat(notices).singleElement().isInstanceOfSatisfying(Notice.FilesFailed.class, failed -> {
            assertThat(failed.reason().code()).isEqualTo("files.callOver");
            assertThat(failed.sentence()).contains("offered to nobody");
        });
    }
}
