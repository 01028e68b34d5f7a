package dev.parley.client.ui.shell.staged;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.control.files.TransferState;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said and sent in a staged window. */
public final class StagedTalk {
    private static final String TIME = "2026-03-14T09:26:53Z";
    private static final List<OfferedEntry> HOLIDAY = List.of(
            new OfferedEntry(true, "Holiday in Norway", 1_400_000_000L),
            new OfferedEntry(false, "The longest name that anybody has ever given to a file, and then some.tar.gz", 9));

    private StagedTalk() {}

    static void chat(StagedWindow window) {
        said(window, 0, "Hello! Can you hear me?");
        own(window, "1", "Yes, very well.");
        delivered(window, "1");
        said(window, 0, "The plan is at https://bücher.example/a/very/long/path/that/does/not/fit?x=1, have a look.");
        said(window, 0, "x".repeat(300) + " " + "all of it ".repeat(120));
        own(window, "2", "Thank you: <b>no markup</b> here.");
        window.act(wiring -> wiring.chat().draft().set("And another thing"));
    }

    static void emoji(StagedWindow window) {
        said(
                window,
                0,
                "Great 😀👍🏽 family 👨‍👩‍👧‍👦 flags 🇩🇪🇳🇴🏳️‍🌈 keys 1️⃣#️⃣ heart ❤️ plane ✈️ and so on, till the line ends 🎉");
        said(window, 0, "👋");
        said(window, 0, "مرحبا بكم جميعا في هذه المحادثة الطويلة");
        window.act(wiring -> wiring.chat()
                .draft()
                .set("See you 👋🏿 tomorrow 🚀 at 🕔, and bring the whole family 👨‍👩‍👧‍👦 along ❤️"));
    }

    public static void offer(StagedWindow window, String transfer) {
        offered(window, transfer, false, Sight.peer(0), HOLIDAY, 412);
    }

    public static void transfers(StagedWindow window) {
        offered(window, "done", false, Sight.peer(0), List.of(new OfferedEntry(false, "minutes.pdf", 81_234)), 1);
        done(window, "done", "/media/ann/Downloads/minutes (1).pdf");
        offered(window, "failed", true, Sight.peer(0), HOLIDAY, 412);
        window.say(new Notice.FilesFailed("failed", "The other side declined the files.", Reason.of("files.declined")));
        offered(window, "trouble", false, Sight.peer(0), HOLIDAY, 412);
        window.say(new Notice.FilesProgress(
                "trouble",
                TransferState.TROUBLED,
                700_000_000,
                1_400_000_000,
                0,
                -1,
                "The disk of /media/ann/Downloads is full. Free some space; the transfer can then go on.",
                new Reason("files.noRoom", "/media/ann/Downloads")));
        offered(window, "paused", true, Sight.peer(0), List.of(new OfferedEntry(false, "talk.mp4", 1)), 1);
        at(window, "paused", TransferState.PAUSED_THERE);
        offered(window, "running", false, Sight.peer(0), HOLIDAY, 412);
        at(window, "running", TransferState.RUNNING);
    }

    /** The same to three people, of whom one has it, one declined, and one receives. */
    static void sending(StagedWindow window) {
        window.act(wiring -> wiring.files().offerToAll(List.of(Path.of("/media/ann/talk.mp4"))));
        List<OfferedEntry> talk = List.of(new OfferedEntry(false, "talk.mp4", 1));
        for (int who = 0; who < 3; who++) {
            offered(window, "to " + who, true, Sight.peer(who), talk, 1);
        }
        done(window, "to 0", "/media/ann/talk.mp4");
        window.say(new Notice.FilesFailed("to 1", "The other side declined the files.", Reason.of("files.declined")));
        at(window, "to 2", TransferState.RUNNING);
    }

    static void waiting(StagedWindow window) {
        offered(window, "waits", false, null, HOLIDAY, 412);
        at(window, "waits", TransferState.WAITING);
        offered(window, "waits too", true, null, List.of(new OfferedEntry(false, "talk.mp4", 1)), 1);
        at(window, "waits too", TransferState.WAITING);
    }

    public static void received(StagedWindow window) {
        for (String name :
                List.of("minutes.pdf", "plan.odt", "A name that is far too long for a line of this card.tar.gz")) {
            offered(window, name, false, Sight.peer(0), List.of(new OfferedEntry(false, name, 81_234)), 1);
            done(window, name, "/media/ann/Downloads/" + name);
        }
    }

    /** An offer of one file, which an answer to it has to name by this mark. */
    public static Notice.FilesOffered offerOf(String transfer, String file, String mark) {
        return new Notice.FilesOffered(
                transfer,
                false,
                Sight.peer(0),
                "Ben",
                1,
                0,
                5,
                List.of(new OfferedEntry(false, file, 5)),
                List.of(new OfferedType("txt", 1)),
                mark);
    }

    private static void offered(
            StagedWindow window,
            String transfer,
            boolean outgoing,
            @Nullable PeerId peer,
            List<OfferedEntry> entries,
            int files) {
        window.say(new Notice.FilesOffered(
                transfer,
                outgoing,
                peer,
                Sight.LONG_NAME,
                files,
                files > 1 ? 17 : 0,
                1_400_000_000L,
                entries,
                List.of(new OfferedType("jpg", 400), new OfferedType("mov", 11), new OfferedType("", 1)),
                "offer of " + transfer));
    }

    private static void at(StagedWindow window, String transfer, TransferState state) {
        window.say(
                new Notice.FilesProgress(transfer, state, 880_000_000, 1_400_000_000, 23_400_000, 22, "", Reason.NONE));
    }

    private static void done(StagedWindow window, String transfer, String path) {
        window.say(new Notice.FilesDone(transfer, List.of(path), "00"));
    }

    private static void said(StagedWindow window, int who, String text) {
        window.say(new Notice.Chat(window.joins(), Sight.peer(who), text, TIME, text));
    }

    private static void own(StagedWindow window, String id, String text) {
        window.act(wiring -> {
            wiring.chat().draft().set(text);
            wiring.chat().send();
        });
        window.say(new Notice.ChatSent(window.joins(), id, TIME, text, List.of(Sight.peer(0), Sight.peer(1))));
    }

    private static void delivered(StagedWindow window, String id) {
        window.say(new Notice.ChatDelivered(window.joins(), Sight.peer(0), id));
    }
}
