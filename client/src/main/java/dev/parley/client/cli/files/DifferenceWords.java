package dev.parley.client.cli.files;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.ChangedName;
import java.util.ArrayList;
import java.util.List;

/** Says how what was received differs from what was sent, in lines for a terminal. */
final class DifferenceWords {
    private static final int NAMES_SHOWN = 10;

    private DifferenceWords() {}

    /** What a sender should know before anybody answers. */
    static List<String> ofSource(Notice.FilesOffered offered) {
        List<String> lines = new ArrayList<>();
        if (offered.leftOut() > 0) {
            lines.add(
                    offered.leftOut() == 1
                            ? "1 link or special file in there is left out: links are not followed."
                            : offered.leftOut()
                                    + " links or special files in there are left out: links are not followed.");
        }
        if (offered.executables() > 0) {
            lines.add(count(offered.executables(), " can be run here; who receives ", "it", "them")
                    + " decides whether that is kept.");
        }
        return lines;
    }

    static List<String> of(Notice.FilesDone done, boolean outgoing) {
        List<String> lines = new ArrayList<>();
        if (done.renamed() > 0) {
            lines.add((done.renamed() == 1 ? "1 name was changed" : done.renamed() + " names were changed")
                    + (outgoing ? " there:" : " here:"));
            done.names().stream().limit(NAMES_SHOWN).map(DifferenceWords::line).forEach(lines::add);
            int more = done.renamed() - Math.min(NAMES_SHOWN, done.names().size());
            if (more > 0) {
                lines.add("  and " + more + " more");
            }
        }
        if (!outgoing && done.executables() > 0) {
            lines.add(count(done.executables(), " can be run where ", "it comes from", "they come from")
                    + (done.executablesKept() ? ", and here too." : ", but not here: --keep-executable keeps that."));
        }
        return lines;
    }

    private static String line(ChangedName changed) {
        return "  " + changed.sent() + " → " + changed.name();
    }

    private static String count(int files, String verb, String one, String many) {
        return files == 1 ? "1 file" + verb + one : files + " files" + verb + many;
    }
}
