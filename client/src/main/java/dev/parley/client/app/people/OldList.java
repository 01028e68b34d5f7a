package dev.parley.client.app.people;

import dev.parley.client.app.settings.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A list that earlier programs kept in a file. It is never deleted: it gets another name when it is taken over, or cannot be read. */
final class OldList<T> {
    private static final Logger LOG = LoggerFactory.getLogger(OldList.class);

    private final WholeFile file;
    private final ListJson<T> json;

    OldList(Path path, int maxBytes, ListJson<T> json) {
        this.file = new WholeFile(path, maxBytes);
        this.json = json;
    }

    boolean isThere() {
        return Files.exists(file.path());
    }

    /** Empty when there is no file, or it cannot be read. */
    List<T> read() {
        try {
            Optional<String> text = file.read();
            return text.isEmpty() ? List.of() : json.read(text.get());
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file.path(), e.toString());
            setAside(".broken");
            return List.of();
        }
    }

    /** All that was read is kept elsewhere. */
    void takenOver() {
        if (isThere()) {
            setAside(".taken-over");
        }
    }

    private void setAside(String ending) {
        try {
            file.setAside(ending);
        } catch (IOException e) {
            LOG.warn("{} cannot get another name: {}", file.path(), e.toString());
        }
    }
}
