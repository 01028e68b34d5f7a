package dev.parley.client.cli.files;

import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.face.Invocation;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code ./parley receive}: takes what is offered into a folder, and ends when something has come and nothing is open. */
public final class TerminalReceive extends TerminalFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalReceive.class);

    /** So long a sender may take to hear that all has arrived, before this side hangs up. */
    private static final long FAREWELL_NANOS = 3_000_000_000L;

    private static final Set<String> DECLINED = Set.of("files.declinedHere", "files.takesNoneHere");

    private final Path folder;
    private final Acceptance acceptance;
    private final @Nullable BufferedReader answers;
    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
    private final Deque<TransferRow> questions = new ArrayDeque<>();

    /** The offer that the next line typed is the answer to; null when it has gone, or nothing was asked. */
    private @Nullable TransferRow asked;

    private String askedMark = "";

    private boolean reading;
    private final Set<PeerId> senders = new HashSet<>();
    private final Set<TransferRow> left = new HashSet<>();
    private int received;
    private int failed;
    private int declined;
    private long lastEnd;

    /**
     * What is taken.
     *
     * @param unasked whether without asking
     * @param oneFile whether only a single file
     * @param stay whether more is waited for after something has come
     * @param keepExecutable whether what can be run where it comes from can be run here too
     */
    public record Acceptance(boolean unasked, boolean oneFile, boolean stay, boolean keepExecutable) {
        public Acceptance(boolean unasked, boolean oneFile, boolean stay) {
            this(unasked, oneFile, stay, false);
        }
    }

    /** @param answers where y or n is typed; null if nobody can be asked, so that what needs an answer is declined */
    public TerminalReceive(
            FilesOptions options,
            Path folder,
            Acceptance acceptance,
            @Nullable BufferedReader answers,
            TerminalScreen screen) {
        super(options, screen);
        this.folder = folder;
        this.acceptance = acceptance;
        this.answers = answers;
    }

    /** Where that lies which has come whole. */
    public List<Path> received() {
        return rows().stream()
                .filter(row -> row.isDone() && !row.outgoing())
                .flatMap(row -> row.paths().stream())
                .map(Path::of)
                .toList();
    }

    @Override
    void onConnected(MemberSnapshot member) {}

    @Override
    void onOffered(TransferRow row, boolean first) {
        if (row.outgoing()) {
            return;
        }
        if (row.peer().isEmpty()) {
            screen().say("Unfinished from before, goes on when " + row.peerName() + " is back: " + row.names() + ".");
        }
    }

    @Override
    void onState(TransferRow row) {
        if (row.outgoing()) {
            return;
        }
        TransferState state = row.state().orElseThrow();
        if (state != TransferState.OFFERED) {
            withdraw(row);
        }
        switch (state) {
            case OFFERED -> onQuestion(row);
            case WAITING, PAUSED_THERE, TROUBLED -> screen().say(row.status() + ".");
            case CHECKING, RUNNING, PAUSED, FINISHING -> {}
        }
    }

    @Override
    void onDone(TransferRow row) {
        if (!row.outgoing()) {
            received++;
            lastEnd = System.nanoTime();
            row.peer().ifPresent(senders::add);
            // What goes on to standard output lies where it came only for a moment.
            String what = acceptance.oneFile() ? row.names() : String.join(", ", row.paths());
            screen().say("Received: " + what + TerminalSend.speed(row) + ".");
            row.remarks().forEach(screen()::say);
        }
    }

    @Override
    void onFailed(TransferRow row, Notice.FilesFailed failure) {
        if (row.outgoing()) {
            return;
        }
        if (DECLINED.contains(failure.reason().code())) {
            declined++;
        } else {
            failed++;
        }
        lastEnd = System.nanoTime();
        screen().say(failure.sentence());
        withdraw(row);
    }

    @Override
    void look() {
        for (String answer = typed.poll(); answer != null; answer = typed.poll()) {
            reading = false;
            TransferRow row = asked;
            asked = null;
            if (row != null) {
                questions.remove(row);
                boolean yes = answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
                if (yes || !row.isHomeless()) {
                    answer(row, askedMark, yes);
                } else {
                    leave(row);
                }
            }
            askNext();
        }
        if (acceptance.stay() || received + failed + declined + left.size() == 0 || !questions.isEmpty()) {
            return;
        }
        boolean open = rows().stream().anyMatch(row -> moves(row) || (isOffered(row) && !left.contains(row)));
        boolean heard = senders.stream().noneMatch(this::isConnected) || System.nanoTime() - lastEnd > FAREWELL_NANOS;
        if (!open && heard) {
            if (failed > 0 || !left.isEmpty()) {
                end(FilesOutcome.End.FAILED, "Not everything has arrived.");
            } else if (received > 0) {
                end(FilesOutcome.End.DONE, "Everything has arrived.");
            } else {
                end(FilesOutcome.End.REFUSED, "You declined the files.");
            }
        }
    }

    private static boolean isOffered(TransferRow row) {
        return !row.outgoing() && row.state().equals(Optional.of(TransferState.OFFERED));
    }

    private void onQuestion(TransferRow row) {
        String offer = row.offer() + ".";
        boolean fits = !acceptance.oneFile() || (row.files() == 1 && row.folders() == 0);
        if (!fits && row.isDoubted()) {
            screen().say(offer + " Only a single file can be written to standard output.");
            leave(row);
        } else if (!fits) {
            screen().say(offer + " Only a single file can be written to standard output, so it is declined.");
            takeNot(row);
        } else if (acceptance.unasked()) {
            screen().say(offer);
            answer(row, row.mark(), true);
        } else if (answers == null && row.isDoubted()) {
            screen().say(offer + " Nobody can be asked here.");
            leave(row);
        } else if (answers == null) {
            screen().say(offer + " Nobody can be asked here, so it is declined; --yes takes it.");
            takeNot(row);
        } else {
            questions.add(row);
            if (asked == null) {
                askNext();
            }
        }
    }

    /** Nothing is to be answered about it any more. */
    private void withdraw(TransferRow row) {
        questions.remove(row);
        if (row == asked) {
            asked = null;
            askNext();
        }
    }

    private void askNext() {
        TransferRow row = questions.peek();
        BufferedReader from = answers;
        if (row == null || from == null) {
            return;
        }
        if (reading) {
            // What is being typed was meant for an offer that has gone.
            screen().ask("That offer has gone. Press Enter to see the next one.");
            return;
        }
        asked = row;
        askedMark = row.mark();
        reading = true;
        String into = acceptance.oneFile() ? "to standard output" : "into " + folder;
        screen().ask(row.offer() + ". Accept " + into + "? [y/N]");
        // Waits for a line as long as it takes; ends with the program.
        Thread.ofPlatform().daemon().name("answer").start(() -> {
            try {
                typed.add(Optional.ofNullable(from.readLine()).orElse(""));
            } catch (IOException e) {
                LOG.debug("no answer can be read: {}", e.toString());
                typed.add("");
            }
        });
    }

    /** It was accepted another day, and what has come of it may be on a disk that is not connected: so nothing is given up. */
    private void leave(TransferRow row) {
        left.add(row);
        lastEnd = System.nanoTime();
        screen().say("It stays as it is. To give it up: " + Invocation.of("transfers --discard " + row.id()));
    }

    /** Without having asked anybody, which the sender is to know. */
    private void takeNot(TransferRow row) {
        tell(FilesCommand.CancelFiles.unasked(row.id(), row.mark()));
    }

    private void answer(TransferRow row, String mark, boolean accept) {
        tell(
                accept
                        ? new FilesCommand.AcceptFiles(
                                row.id(), mark, folder.toString(), acceptance.keepExecutable() ? Boolean.TRUE : null)
                        : new FilesCommand.CancelFiles(row.id(), mark));
    }
}
