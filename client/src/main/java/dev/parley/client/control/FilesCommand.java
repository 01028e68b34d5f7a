package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a face asks for about files. */
public sealed interface FilesCommand extends Command.AboutFiles {

    /** Offers files and folders to somebody, as one transfer. */
    @JsonTypeName("offerFiles")
    record OfferFiles(PeerId peer, List<String> paths) implements FilesCommand {
        public static final int MAX_PATHS = 1000;
        public static final int MAX_PATH_BYTES = 4096;
        /** Of all of them, so that however they are written, a line holds them. */
        public static final int MAX_PATHS_BYTES = 1024 * 1024;

        /** What keeps paths from being offered at once. */
        public enum Excess {
            NONE,
            TOO_MANY,
            PATH_TOO_LONG,
            TOO_LONG_TOGETHER
        }

        /** For a face, which says it before it offers anything. */
        public static Excess excess(List<String> paths) {
            if (paths.size() > MAX_PATHS) {
                return Excess.TOO_MANY;
            }
            List<Integer> bytes = paths.stream().map(Required::bytes).toList();
            if (bytes.stream().anyMatch(each -> each > MAX_PATH_BYTES)) {
                return Excess.PATH_TOO_LONG;
            }
            return bytes.stream().mapToInt(Integer::intValue).sum() > MAX_PATHS_BYTES
                    ? Excess.TOO_LONG_TOGETHER
                    : Excess.NONE;
        }

        public OfferFiles {
            Required.present("peer", peer);
            Required.present("paths", paths);
            paths = List.copyOf(paths);
            Required.range("paths", paths.size(), 1, MAX_PATHS);
            paths.forEach(path -> Required.text("paths", path, MAX_PATH_BYTES));
            Required.range(
                    "bytes of all paths",
                    paths.stream().mapToInt(Required::bytes).sum(),
                    1,
                    MAX_PATHS_BYTES);
        }
    }

    /**
     * Takes what was offered into a folder that exists.
     *
     * @param offer what the notice said that a person has answered to; does nothing if it is another one by now
     * @param keepExecutable true if files that can be run where they come from can be run here too, by their owner
     */
    @JsonTypeName("acceptFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptFiles(
            String transfer,
            String offer,
            String folder,
            @Nullable Boolean keepExecutable) implements FilesCommand {
        public AcceptFiles(String transfer, String offer, String folder) {
            this(transfer, offer, folder, null);
        }

        public AcceptFiles {
            Required.text("transfer", transfer, 64);
            Required.text("offer", offer, 64);
            Required.text("folder", folder, OfferFiles.MAX_PATH_BYTES);
        }
    }

    /**
     * Refuses an offer, or ends a transfer that is under way or waits, and deletes what has come of it.
     *
     * @param offer only if it is still this one; null for whatever it is
     * @param unasked true if nobody was asked, since this face takes no such files: so it is no person's answer
     */
    @JsonTypeName("cancelFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CancelFiles(
            String transfer,
            @Nullable String offer,
            @Nullable Boolean unasked) implements FilesCommand {
        public CancelFiles {
            Required.text("transfer", transfer, 64);
            if (offer != null) {
                Required.text("offer", offer, 64);
            }
        }

        public CancelFiles(String transfer) {
            this(transfer, null, null);
        }

        public CancelFiles(String transfer, @Nullable String offer) {
            this(transfer, offer, null);
        }

        /** A face's own no, of which its person hears nothing. */
        public static CancelFiles unasked(String transfer, @Nullable String offer) {
            return new CancelFiles(transfer, offer, true);
        }
    }

    /**
     * Pauses a transfer, or lets it go on; also lets one go on that stands still because of a disk, or because somebody asks for
     * the rest under another name.
     *
     * @param offer lets it go on only if it is still this one; null for whatever it is
     */
    @JsonTypeName("pauseFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseFiles(
            String transfer, boolean paused, @Nullable String offer) implements FilesCommand {
        public PauseFiles {
            Required.text("transfer", transfer, 64);
            if (offer != null) {
                Required.text("offer", offer, 64);
            }
        }

        public PauseFiles(String transfer, boolean paused) {
            this(transfer, paused, null);
        }
    }
}
