package dev.parley.client.transfer.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.part.FaultyFileSystem.PowerLoss;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails, and loses power, at every single operation of a transfer, and goes on from what is left. */
class CrashWhileReceivingTest {
    private static final Path FOLDER = Path.of("/received");
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final byte[] MINE = "mine".getBytes(StandardCharsets.UTF_8);

    private static final Manifest MANIFEST = new Manifest(List.of(
            new ManifestEntry(true, 0, "album", 0, 1_500_000_000_000L),
            new ManifestEntry(true, 1, "empty", 0, 0),
            new ManifestEntry(false, 1, "one", 700_000, 1_500_000_000_000L),
            new ManifestEntry(false, 1, "zero", 0, 0),
            new ManifestEntry(false, 0, "readme.txt", 1_400_000, 0),
            new ManifestEntry(false, 0, "README.TXT", 5, 0),
            new ManifestEntry(true, 1, "deep", 0, 0),
            new ManifestEntry(false, 7, "inside", 9, 0),
            new ManifestEntry(true, 0, "last", 0, 0)));

    private static final FilesOffer OFFER = FilesOffer.of(MANIFEST);
    private static final byte[] STREAM = stream();

    /** What must be there in the end, beside what was there before: a folder and a file that are in the way. */
    private static final Map<String, byte[]> WANTED = wanted();

    private FaultyFileSystem files;

    /** What survives in the state folder. */
    private boolean created;

    private List<Path> finished;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsExactlyWhereverThePowerGoes(boolean hardLinks) {
        for (long seed = 0; seed < 2; seed++) {
            for (long operation = 1; begin(seed, hardLinks, operation, null); operation++) {
                loseThePower();
                receive();
                requireExact();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsExactlyWhicheverOperationFails(boolean hardLinks) {
        for (FileTrouble.Kind failure : List.of(FileTrouble.Kind.OTHER, FileTrouble.Kind.FULL)) {
            for (long operation = 1; begin(operation, hardLinks, operation, failure); operation++) {
                receive();
                requireExact();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsExactlyWhenThePowerGoesAgainAndAgain(boolean hardLinks) {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            begin(seed, hardLinks, 1 + random.nextInt(90), null);
            for (int times = random.nextInt(4); times > 0 && finished == null; times--) {
                loseThePower();
                files.failAt(1 + random.nextInt(90), null);
                receive();
            }
            loseThePower();
            receive();
            requireExact();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsDoneOutlivesALossOfPower(boolean hardLinks) {
        for (long seed = 0; seed < 15; seed++) {
            begin(seed, hardLinks, Long.MAX_VALUE / 2, null);
            assertThat(finished).isNotNull();
            files.restart();
            requireExact();
        }
    }

    /** Receives until the operation, and returns whether it came to it. */
    private boolean begin(long seed, boolean hardLinks, long operation, FileTrouble.Kind failure) {
        files = new FaultyFileSystem(seed, hardLinks);
        created = false;
        finished = null;
        try {
            files.createFolder(FOLDER);
            files.createFolder(FOLDER.resolve("album"));
            try (var mine = files.createFile(FOLDER.resolve("readme.txt"))) {
                mine.write(0, ByteBuffer.wrap(MINE));
                mine.force();
            }
            files.syncFolder(FOLDER);
            files.syncFolder(Path.of("/"));
        } catch (FileTrouble e) {
            throw new AssertionError(e);
        }
        long before = files.operations();
        files.failAt(operation, failure);
        receive();
        return files.operations() - before >= operation;
    }

    private void loseThePower() {
        requireNothingPartial();
        files.restart();
        requireNothingPartial();
    }

    /** One attempt, as the transfer would make it. Afterwards it has finished, or failed. */
    private void receive() {
        if (finished != null) {
            return;
        }
        StoragePort.Target target = null;
        try {
            target = created
                    ? PartFolder.reopen(files, new TransferRecord.Incoming(ID, FOLDER, OFFER, "Ann", null))
                    : PartFolder.create(files, FOLDER, ID, OFFER);
            created = true;
            long block = 0;
            for (Digest leaf; (leaf = target.check(block)) != null; block++) {
                assertThat(leaf).isEqualTo(HashTree.leaf(block(block)));
            }
            target.rewind(block);
            for (; block < OFFER.blocks(); block++) {
                target.write(HashTree.leaf(block(block)), block(block));
                if (block % 2 == 0) {
                    target.sync();
                }
            }
            target.sync();
            finished = target.publish();
            target.close();
        } catch (DiskFailure e) {
            target = closed(target);
        } catch (PowerLoss e) {
            target = null; // nobody closes anything
        }
    }

    private static StoragePort.Target closed(StoragePort.Target target) {
        if (target != null) {
            target.close();
        }
        return null;
    }

    private void requireNothingPartial() {
        Map<String, byte[]> tree = files.tree(FOLDER);
        assertThat(tree.get("readme.txt")).isEqualTo(MINE);
        for (String top : List.of("album (1)", "readme (1).txt", "README (2).TXT", "last")) {
            if (tree.containsKey(top)) {
                requireSame(below(tree, top), below(WANTED, top));
            }
        }
    }

    private void requireExact() {
        assertThat(finished)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("album (1)", "readme (1).txt", "README (2).TXT", "last");
        PartFolder.sweep(files, FOLDER, ID, OFFER);
        Map<String, byte[]> tree = files.tree(FOLDER);
        assertThat(tree.get("readme.txt")).isEqualTo(MINE);
        tree.remove("readme.txt");
        tree.remove("album");
        requireSame(tree, WANTED);
    }

    private static void requireSame(Map<String, byte[]> found, Map<String, byte[]> wanted) {
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((name, bytes) ->
                assertThat(Arrays.equals(found.get(name), bytes)).as(name).isTrue());
    }

    private static Map<String, byte[]> below(Map<String, byte[]> tree, String top) {
        Map<String, byte[]> below = new TreeMap<>(tree);
        below.keySet().removeIf(name -> !name.equals(top) && !name.startsWith(top + "/"));
        return below;
    }

    private static Map<String, byte[]> wanted() {
        Map<String, byte[]> wanted = new TreeMap<>();
        wanted.put("album (1)", null);
        wanted.put("album (1)/empty", null);
        wanted.put("album (1)/one", contentOf(2));
        wanted.put("album (1)/zero", new byte[0]);
        wanted.put("album (1)/deep", null);
        wanted.put("album (1)/deep/inside", contentOf(7));
        wanted.put("readme (1).txt", contentOf(4));
        wanted.put("README (2).TXT", contentOf(5));
        wanted.put("last", null);
        return wanted;
    }

    private static byte[] contentOf(int entry) {
        long start = OFFER.manifestBytes();
        for (int at = 0; at < entry; at++) {
            start += MANIFEST.entries().get(at).size();
        }
        return Arrays.copyOfRange(STREAM, (int) start, (int)
                (start + MANIFEST.entries().get(entry).size()));
    }

    private static byte[] stream() {
        byte[] stream = new byte[(int) OFFER.total()];
        new Random(1).nextBytes(stream);
        System.arraycopy(MANIFEST.encode(), 0, stream, 0, OFFER.manifestBytes());
        return stream;
    }

    private static ByteBuffer block(long block) {
        int from = (int) block * TransferLimits.BLOCK_BYTES;
        return ByteBuffer.wrap(STREAM, from, Math.min(TransferLimits.BLOCK_BYTES, STREAM.length - from))
                .slice();
    }
}
