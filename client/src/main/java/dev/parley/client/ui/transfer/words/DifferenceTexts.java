package dev.parley.client.ui.transfer.words;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.ChangedName;
import dev.parley.client.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how what was received differs from what was sent. */
public final class DifferenceTexts {
    private static final int NAMES_SHOWN = 10;

    private DifferenceTexts() {}

    /** One line for each difference; empty if there is none. */
    public static String of(Texts texts, KnownTransfer now) {
        if (now.end().isPresent() && now.end().get() instanceof KnownTransfer.End.Whole whole) {
            return received(texts, whole.told(), now.incoming());
        }
        return now.over() ? "" : notSent(texts, now.offer());
    }

    /** What does not go along with what this side sends. */
    public static String notSent(Texts texts, Notice.FilesOffered offer) {
        List<String> lines = new ArrayList<>();
        if (offer.leftOut() > 0) {
            lines.add(texts.get("transfer.leftOut", offer.leftOut()));
        }
        if (offer.executables() > 0) {
            lines.add(texts.get("transfer.executables.out", offer.executables()));
        }
        return String.join("\n", lines);
    }

    private static String received(Texts texts, Notice.FilesDone done, boolean incoming) {
        List<String> lines = new ArrayList<>();
        if (done.renamed() > 0) {
            lines.add(texts.get(incoming ? "transfer.renamed.in" : "transfer.renamed.out", done.renamed()));
            lines.add(names(texts, done));
        }
        if (incoming && done.executables() > 0) {
            lines.add(texts.get(
                    done.executablesKept() ? "transfer.executables.kept" : "transfer.executables.lost",
                    done.executables()));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String names(Texts texts, Notice.FilesDone done) {
        String some = done.names().stream()
                .limit(NAMES_SHOWN)
                .map(DifferenceTexts::line)
                .collect(Collectors.joining("\n"));
        int more = done.renamed() - Math.min(NAMES_SHOWN, done.names().size());
        return more > 0 && !some.isEmpty() ? texts.get("transfer.more", some, more) : some;
    }

    private static String line(ChangedName changed) {
        return changed.sent() + " → " + changed.name();
    }
}
