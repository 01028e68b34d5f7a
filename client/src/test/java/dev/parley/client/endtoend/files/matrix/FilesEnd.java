package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One side of a transfer: a desktop program's engine, a terminal command, or a browser page. */
interface FilesEnd extends AutoCloseable {
    /** Offers what lies at a path to the other side. */
    void offer(Path path) throws IOException;

    /** Takes the next offer into a folder. */
    void accept(Path into) throws IOException;

    /** Waits until the other side has confirmed everything. */
    void awaitDelivered() throws Exception;

    /** Waits until everything is in the folder. */
    void awaitReceived() throws Exception;

    @Override
    void close();

    /** The engine, as the window drives it. */
    final class Desktop implements FilesEnd {
        private final FilesEngine engine;
        private String transfer = "";

        Desktop(String name, String link, Path home) throws IOException {
            engine = FilesEngine.join(name, link, home);
        }

        @Override
        public void offer(Path path) throws IOException {
            engine.offer(path);
            transfer = engine.engine()
                    .await(Notice.FilesOffered.class, Notice.FilesOffered::outgoing)
                    .transfer();
        }

        @Override
        public void accept(Path into) throws IOException {
            transfer = engine.accept(into);
        }

        @Override
        public void awaitDelivered() {
            engine.awaitDone(transfer);
        }

        @Override
        public void awaitReceived() {
            engine.awaitDone(transfer);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    /** {@code ./parley send} and {@code receive}, which know only one of the two. */
    final class Terminal implements FilesEnd {
        private final String name;
        private final String link;
        private final Path home;
        private ParleyProcess process;

        Terminal(String name, String link, Path home) {
            this.name = name;
            this.link = link;
            this.home = home;
        }

        @Override
        public void offer(Path path) throws IOException {
            process = ParleyProcess.start(
                    Map.of("XDG_DATA_HOME", home.toString()), "send", link, path.toString(), "--name", name);
        }

        @Override
        public void accept(Path into) throws IOException {
            process = ParleyProcess.start(
                    Map.of("XDG_DATA_HOME", home.toString()),
                    "receive",
                    link,
                    "--yes",
                    "--into",
                    into.toString(),
                    "--name",
                    name);
        }

        @Override
        public void awaitDelivered() throws Exception {
            ends();
        }

        @Override
        public void awaitReceived() throws Exception {
            ends();
        }

        private void ends() throws InterruptedException {
            if (process.awaitExit() != 0) {
                throw new AssertionError(process.toString());
            }
        }

        @Override
        public void close() {
            if (process != null) {
                process.close();
            }
        }
    }
}
