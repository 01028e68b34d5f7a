package dev.parley.client.cli;

import dev.parley.client.control.Notice;
import java.util.Optional;

/** What a terminal says about one's own share: that it began, in which size, and why it ended. For one thread. */
final class ShareNews {
    private String last = "";
    private String lastOfSound = "";

    Optional<String> of(Notice.Sharing sharing) {
        String now = switch (sharing.state()) {
            case STARTING -> last;
            case RUNNING ->
                "Sharing " + (sharing.title().isEmpty() ? "the screen" : sharing.title()) + " (" + sharing.width() + "×"
                        + sharing.height() + ")." + (sharing.sentence().isEmpty() ? "" : " " + sharing.sentence());
            case ENDED, FAILED -> sharing.sentence();
        };
        boolean news = !now.isEmpty() && !now.equals(last);
        last = now;
        return news ? Optional.of(now) : Optional.empty();
    }

    Optional<String> of(Notice.OwnSound sound) {
        String now = switch (sound.state()) {
            case STARTING, ENDED -> lastOfSound;
            case RUNNING -> "The others hear what this computer plays.";
            case FAILED -> sound.sentence();
        };
        boolean news = !now.equals(lastOfSound);
        lastOfSound = now;
        return news ? Optional.of(now) : Optional.empty();
    }
}
