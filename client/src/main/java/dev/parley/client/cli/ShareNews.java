package dev.parley.client.cli;

import dev.parley.client.control.Notice;
import dev.parley.client.control.media.ShareSource;
import java.util.Optional;

/** What a terminal says about one's own share: that it began, in which size, and why it ended. For one thread. */
final class ShareNews {
    private String last = "";
    private String lastOfSound = "";

    Optional<String> of(Notice.Sharing sharing) {
        String now = switch (sharing.state()) {
            // With a sentence while it has to be waited for.
            case STARTING -> sharing.sentence().isEmpty() ? last : sharing.sentence();
            case RUNNING ->
                "Sharing " + what(sharing) + " (" + sharing.width() + "×" + sharing.height() + ")."
                        + (sharing.sentence().isEmpty() ? "" : " " + sharing.sentence());
            case ENDED, FAILED -> sharing.sentence();
        };
        boolean news = !now.isEmpty() && !now.equals(last);
        last = now;
        return news ? Optional.of(now) : Optional.empty();
    }

    private static String what(Notice.Sharing sharing) {
        if (sharing.title().isEmpty()) {
            return sharing.source() instanceof ShareSource.Region ? "a part of the screen" : "the screen";
        }
        return sharing.title();
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
