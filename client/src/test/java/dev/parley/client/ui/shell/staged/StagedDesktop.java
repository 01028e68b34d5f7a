package dev.parley.client.ui.shell.staged;

import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.DesktopPort;
import dev.parley.client.ui.system.FileKind;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desktop that opens nothing: writes down what it was asked for, and chooses what the test laid down. */
public final class StagedDesktop implements DesktopPort, ChooserPort {
    public final StagedNotifications notifications = new StagedNotifications();

    /** The tray, the keys and what keeps the computer awake. */
    public final StagedSurroundings around = new StagedSurroundings();

    public final List<String> opened = new CopyOnWriteArrayList<>();
    public final List<Path> shown = new CopyOnWriteArrayList<>();
    public volatile boolean works = true;
    public volatile List<Path> files = List.of();
    public volatile Optional<Path> folder = Optional.empty();
    public volatile Runnable whileChoosing = () -> {};
    /** What it says of folders, it says as soon as this is completed. */
    public volatile CompletableFuture<Void> disk = CompletableFuture.completedFuture(null);

    public volatile Path downloads = Path.of("/media/ann/Downloads");

    @Override
    public CompletionStage<Boolean> browse(String address) {
        opened.add(address);
        return CompletableFuture.completedFuture(works);
    }

    @Override
    public CompletionStage<Boolean> show(Path file) {
        shown.add(file);
        return CompletableFuture.completedFuture(works);
    }

    @Override
    public CompletionStage<Boolean> open(Path file) {
        opened.add(file.toString());
        return CompletableFuture.completedFuture(works);
    }

    @Override
    public CompletionStage<FileKind> kind(Path file) {
        return CompletableFuture.completedFuture(FileKind.ofName(String.valueOf(file.getFileName())));
    }

    @Override
    public CompletionStage<Path> downloads() {
        return CompletableFuture.completedFuture(downloads);
    }

    @Override
    public CompletionStage<Boolean> prepare(Path into) {
        return disk.thenApply(_ -> Files.isDirectory(into));
    }

    @Override
    public List<Path> files(String title) {
        return files;
    }

    @Override
    public Optional<Path> file(String title) {
        whileChoosing.run();
        return files.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return folder.map(into -> into.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title, Optional<Path> start) {
        whileChoosing.run();
        return folder;
    }

    /** A history in memory. */
    public static final class History implements TransferHistoryPort {
        public final List<List<PastTransfer>> saved = new ArrayList<>();

        @Override
        public CompletionStage<List<PastTransfer>> load() {
            return CompletableFuture.completedStage(saved.isEmpty() ? List.of() : saved.getLast());
        }

        @Override
        public void save(List<PastTransfer> records) {
            saved.add(records);
        }
    }
}
