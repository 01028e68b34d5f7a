package dev.parley.client.endtoend.files.matrix;

import static org.awaitility.Awaitility.await;

import dev.parley.client.browser.Tab;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A browser page that moves files: it is given them as a person does, and its browser downloads what has come. */
public final class FilesPage implements FilesEnd {
    private final PageStage stage;
    private final PageDriver page;
    private Path into = Path.of("");

    public FilesPage(PageStage stage, String name, String link) {
        this.stage = stage;
        this.page = stage.enter(link, name);
        page.tab().until("the files button", () -> page.tab().sees("#open-files"));
        page.tab().click("#open-files");
    }

    @Override
    public void offer(Path path) {
        page.awaitSentence("In a call with");
        page.tab().choose(Files.isDirectory(path) ? "#folder-input" : "#file-input", path);
    }

    @Override
    public void accept(Path folder) throws IOException {
        into = folder;
        // Pages of tests before this one have downloaded into the same folder.
        for (Path other : downloads()) {
            Files.delete(other);
        }
        Tab tab = page.tab();
        tab.until("an offer", () -> tab.sees(".transfer[data-state=offered] .accept"));
        tab.click(".transfer[data-state=offered] .accept");
    }

    @Override
    public void awaitDelivered() {
        awaitState(".transfer.outgoing");
    }

    /** What several files came as is a zip, which is unpacked here to be looked at. */
    @Override
    public void awaitReceived() throws IOException {
        awaitState(".transfer:not(.outgoing)");
        await().atMost(ParleyProcess.PATIENCE)
                .until(() -> downloads().size() == 1
                        && !downloads().getFirst().toString().endsWith(".crdownload"));
        Path downloaded = downloads().getFirst();
        if (downloaded.toString().endsWith(".zip")) {
            unzip(downloaded);
            Files.delete(downloaded);
        } else {
            Files.move(downloaded, into.resolve(downloaded.getFileName()));
        }
    }

    private void awaitState(String transfer) {
        Tab tab = page.tab();
        await(transfer + " is over")
                .atMost(ParleyProcess.PATIENCE.multipliedBy(4))
                .until(() -> over(tab, transfer));
        if (!tab.sees(transfer + "[data-state=done]")) {
            throw new AssertionError("it failed: " + tab.text(transfer));
        }
    }

    private static boolean over(Tab tab, String transfer) {
        return tab.sees(transfer + "[data-state=done]") || tab.sees(transfer + "[data-state=failed]");
    }

    private List<Path> downloads() throws IOException {
        try (Stream<Path> files = Files.list(stage.downloads())) {
            return files.toList();
        }
    }

    private void unzip(Path zip) throws IOException {
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream files = new ZipInputStream(bytes)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new AssertionError("it leads out of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(files, file);
                }
            }
        }
    }

    /** The browser keeps for the next page of its server what was received, and has to be left as it was found. */
    @Override
    public void close() {
        page.tab().click("#clear-transfers");
        page.tab().until("nothing is listed", () -> page.tab().sees("#no-transfers"));
        page.close();
    }
}
