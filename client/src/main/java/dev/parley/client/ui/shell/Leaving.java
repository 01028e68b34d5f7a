package dev.parley.client.ui.shell;

import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.FilesViewModel;

/** The ways out of a call and out of the window, with the questions on them. FX thread. */
record Leaving(CallViewModel call, FilesViewModel files, Questions questions, Texts texts) {

    /** Hangs up; asks first while files are transferred. */
    void hangUp() {
        files.askBefore("transfer.leave.question", "transfer.leave.yes", call::hangUp);
    }

    /** Closes the window; asks first while files are transferred, or others are in a call that this program hosts. */
    void quit(Runnable close) {
        Runnable afterFiles = () -> files.askBefore("transfer.quit.question", "transfer.quit.yes", close);
        if (call.hostsOthers()) {
            ask("call.quitHost.question", "transfer.quit.yes", afterFiles);
        } else {
            afterFiles.run();
        }
    }

    /** Hangs up for another call, whose link was opened elsewhere; always asks. */
    void forAnother(Runnable join) {
        ask("shell.otherCall.question", "shell.otherCall.yes", () -> {
            call.hangUp();
            join.run();
        });
    }

    /** What was opened elsewhere is no link. */
    void forNothing() {
        call.tell(texts.get("shell.otherCall.noLink"));
    }

    private void ask(String question, String yes, Runnable action) {
        questions.ask(
                new Questions.Question(texts.get(question), texts.get(yes), texts.get("transfer.leave.no"), action));
    }
}
