package dev.parley.client.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A transfer of files that is over.
 *
 * @param transfer the engine's name for it
 * @param call of the history in which it was; empty when it is not known to be of any
 * @param peer who the other person was, as they called themselves; empty if not known
 * @param names of the entries at the top, a few of them
 * @param files how many files it had
 * @param paths where its entries lie on this side, a few of them; empty unless it is whole
 * @param whole whether it came to its good end
 * @param reason a code of docs/engine.md that says why not
 * @param subject what that reason is about
 * @param sentence the same in English
 */
public record PastFiles(
        String transfer,
        Optional<UUID> call,
        boolean outgoing,
        String peer,
        List<String> names,
        int files,
        long size,
        Instant when,
        List<String> paths,
        boolean whole,
        String reason,
        String subject,
        String sentence) {
    public PastFiles {
        names = List.copyOf(names);
        paths = List.copyOf(paths);
    }
}
