package dev.parley.client.transfer;

import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Has sources opened in the background, since that may take long, and hands them over in the thread of the transfers. */
record SourceOpener(StoragePort storage, Executor background, Executor tasks) {

    void open(List<Path> paths, Consumer<StoragePort.Source> opened, Consumer<DiskFailure> failed) {
        background.execute(() -> {
            try {
                StoragePort.Source source = storage.open(paths);
                tasks.execute(() -> opened.accept(source));
            } catch (DiskFailure e) {
                tasks.execute(() -> failed.accept(e));
            }
        });
    }
}
