package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Transfers between any two kinds of programs, on one server and, where there is a page among them, with one browser. */
final class FilesMatrix {
    private static final double NANOS_PER_SECOND = 1e9;

    enum Kind {
        DESKTOP,
        TERMINAL,
        PAGE
    }

    private FilesMatrix() {}

    /** @param round an empty folder for both sides; returns what has arrived in it */
    static Path transfer(Kind from, Kind to, Path what, Path round) throws Exception {
        ServeProcess server = from == Kind.PAGE || to == Kind.PAGE ? stage().server() : ServeProcess.shared();
        String link = server.freshLink();
        Path into = Files.createDirectory(round.resolve("into"));
        try (FilesEnd sender = end(from, "Ann", link, round.resolve("ann"));
                FilesEnd receiver = end(to, "Bob", link, round.resolve("bob"))) {
            // A terminal enters with its command, so the side that waits for the other comes second.
            if (from != Kind.TERMINAL && to == Kind.TERMINAL) {
                receiver.accept(into);
                sender.offer(what);
            } else {
                sender.offer(what);
                receiver.accept(into);
            }
            long start = System.nanoTime();
            receiver.awaitReceived();
            sender.awaitDelivered();
            System.out.printf(
                    "%s from %s to %s, delivered %.1f s after both sides were told%n",
                    what.getFileName(), from, to, (System.nanoTime() - start) / NANOS_PER_SECOND);
        }
        return into.resolve(what.getFileName());
    }

    private static PageStage stage() throws IOException {
        return PageStage.shared(PageStage.CameraPace.SLOW);
    }

    private static FilesEnd end(Kind kind, String name, String link, Path home) throws IOException {
        return switch (kind) {
            case DESKTOP -> new FilesEnd.Desktop(name, link, home);
            case TERMINAL -> new FilesEnd.Terminal(name, link, home);
            case PAGE -> new FilesPage(stage(), name, link);
        };
    }
}
