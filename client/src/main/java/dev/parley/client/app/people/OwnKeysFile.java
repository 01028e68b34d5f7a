package dev.parley.client.app.people;

import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.app.settings.WholeFile;
import dev.parley.client.doorbell.BellProblem;
import dev.parley.client.doorbell.KeysPort;
import dev.parley.client.trust.BellKey;
import dev.parley.client.trust.BellPair;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who this user is, in {@code identity.json} beside what else is kept of them, which only they may read. Several programs that start
 * at once draw one identity between them; a file that cannot be read is never replaced. Safe for all threads; waits for the disk.
 */
public final class OwnKeysFile implements KeysPort {
    /** Its name, also of what a kill in the middle of writing it leaves, with more behind it. */
    public static final String NAME = "identity.json";

    private static final int MAX_BYTES = 8 * 1024;
    private static final int MAX_DEPTH = 4;
    private static final JsonMapper JSON = StrictJson.mapper(MAX_BYTES, MAX_DEPTH);

    private static final Logger LOG = LoggerFactory.getLogger(OwnKeysFile.class);

    private final WholeFile file;
    private final Path lock;

    private volatile @Nullable Known known;

    /** What the file said last. Whether its halves belong together is found out by signing and agreeing, once for each content. */
    private record Known(String text, OwnKeys keys) {
        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Known[" + keys.identity().key().text() + "]";
        }
    }

    /** As it stands in the file; all values as base64url, private halves as PKCS #8. */
    private record Content(IdentityKey person, String personSecret, ListenKey listen, BellKey bell, String bellSecret) {
        Content {
            if (Stream.of(person, personSecret, listen, bell, bellSecret).anyMatch(Objects::isNull)) {
                throw new ProtocolException("", "something is missing");
            }
        }
    }

    /** Of this user, in the usual place of the system. */
    public OwnKeysFile() {
        this(UserFolders.find().data());
    }

    public OwnKeysFile(Path folder) {
        this.file = new WholeFile(folder.resolve(NAME), MAX_BYTES);
        this.lock = folder.resolve(NAME + ".lock");
    }

    @Override
    public OwnKeys load() throws Unreadable {
        Optional<OwnKeys> known = read();
        return known.isPresent() ? known.get() : change(before -> before.orElseGet(OwnKeys::fresh));
    }

    @Override
    public OwnKeys renewBell() throws Unreadable {
        return change(before -> before.map(OwnKeys::withFreshBell).orElseGet(OwnKeys::fresh));
    }

    @Override
    public Following follow(Consumer<OwnKeys> changed) {
        try {
            return FolderWatch.start(
                    lock.resolveSibling(""),
                    "own keys",
                    Map.of(
                            Path.of(NAME),
                            Set.of(StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY)),
                    () -> tell(changed))::close;
        } catch (IOException e) {
            // As where a system gives out no more of them: this program learns of another link when it starts again.
            LOG.warn("changes of {} are not seen: {}", file.path(), e.toString());
            return () -> {};
        }
    }

    private void tell(Consumer<OwnKeys> changed) {
        try {
            read().ifPresent(changed);
        } catch (Unreadable e) {
            LOG.warn("{}", e.sentence());
        }
    }

    private OwnKeys change(UnaryKeys change) throws Unreadable {
        try {
            Files.createDirectories(lock.resolveSibling(""), WholeFile.forOwnerOnly());
            synchronized (OwnKeysFile.class) { // A lock of a file is the whole process's.
                try (FileChannel channel = FileChannel.open(
                                lock,
                                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                                WholeFile.forOwnersFile());
                        FileLock _ = channel.lock()) {
                    Optional<OwnKeys> before = read();
                    OwnKeys next = change.apply(before);
                    if (before.isEmpty() || !before.get().equals(next)) {
                        file.replace(text(next));
                    }
                    return next;
                }
            }
        } catch (IOException e) {
            throw new Unreadable(BellProblem.KEYS_UNKEPT, file.path(), e);
        }
    }

    private interface UnaryKeys {
        OwnKeys apply(Optional<OwnKeys> before);
    }

    private Optional<OwnKeys> read() throws Unreadable {
        try {
            Optional<String> text = file.read();
            if (text.isEmpty()) {
                known = null; // Deleted: no secret of it is kept either.
                return Optional.empty();
            }
            return Optional.of(known(text.get()));
        } catch (IOException | GeneralSecurityException | JacksonException | ProtocolException e) {
            throw new Unreadable(BellProblem.KEYS_UNREADABLE, file.path(), e);
        }
    }

    private OwnKeys known(String text) throws GeneralSecurityException {
        Known last = known;
        if (last == null || !last.text().equals(text)) {
            last = new Known(text, keys(text));
            known = last;
        }
        return last.keys();
    }

    private static OwnKeys keys(String text) throws GeneralSecurityException {
        Content content = JSON.readValue(text, Content.class);
        return new OwnKeys(
                Identity.of(content.person(), bytes(content.personSecret())),
                content.listen(),
                BellPair.of(content.bell(), bytes(content.bellSecret())));
    }

    private static byte[] bytes(String text) throws GeneralSecurityException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String text(OwnKeys keys) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return JSON.writeValueAsString(new Content(
                keys.identity().key(),
                encoder.encodeToString(keys.identity().secret()),
                keys.listen(),
                keys.bell().key(),
                encoder.encodeToString(keys.bell().secret())));
    }
}
