package dev.parley.client.fuzz;

import static dev.parley.client.fuzz.Findings.require;

import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.part.FaultyFileSystem;
import dev.parley.client.transfer.part.Journal;
import dev.parley.client.transfer.part.Layout;
import dev.parley.client.transfer.part.NameRules;
import dev.parley.client.transfer.part.SafeFileName;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What reads bytes of whoever sends files, for a fuzzer: anything but the expected refusal is a finding. */
final class FileTargets {
    private FileTargets() {}

    /** A message of the channel; what is taken says the same when it is written again. */
    static final class Wire {
        private Wire() {}

        public static void fuzzerTestOneInput(byte[] input) {
            TransferMessage message;
            try {
                message = TransferCodec.decode(ByteBuffer.wrap(input));
            } catch (ProtocolException e) {
                return; // as it should be
            }
            TransferMessage again = TransferCodec.decode(TransferCodec.encode(message));
            require(message.equals(again), "not the same message once more");
        }
    }

    static final class Manifests {
        private Manifests() {}

        public static void fuzzerTestOneInput(byte[] input) {
            Manifest manifest;
            try {
                manifest = Manifest.decode(ByteBuffer.wrap(input));
            } catch (ProtocolException e) {
                return; // as it should be
            }
            require(Arrays.equals(manifest.encode(), input), "two encodings of one manifest");
            FilesOffer offer;
            try {
                offer = FilesOffer.of(manifest);
            } catch (ProtocolException e) {
                return; // with the manifest itself it is longer than a stream may be, so nobody can offer it
            }
            require(offer.isOf(ByteBuffer.wrap(input)), "not what it offers itself");
            Layout layout = Layout.of(manifest, input.length, NameRules.of(true, true), name -> name);
            Path root = Path.of("/r");
            for (int at = 0; at < layout.size(); at++) {
                Path path = layout.path(root, at);
                require(path.normalize().equals(path) && path.startsWith(root), "outside: " + path);
            }
        }
    }

    /** A journal on a disk that somebody else wrote to. */
    static final class Journals {
        private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
        private static final FilesOffer OFFER =
                FilesOffer.of(new Manifest(List.of(new ManifestEntry(false, 0, "a", 40L << 20, 0))));

        private Journals() {}

        public static void fuzzerTestOneInput(byte[] input) throws FileTrouble {
            FaultyFileSystem files = new FaultyFileSystem(0, true);
            try (var file = files.createFile(Path.of("/journal"))) {
                file.write(0, ByteBuffer.wrap(input));
                Journal journal = Journal.open(file, ID, OFFER, NameRules.of(true, true));
                require(journal.blocks() >= 0 && journal.blocks() <= OFFER.blocks(), "too many blocks");
                for (long block = 0; block < journal.blocks(); block++) {
                    require(journal.leaf(block) != null, "no leaf");
                }
                long blocks = journal.blocks();
                require(
                        Journal.open(file, ID, OFFER, NameRules.of(true, true)).blocks() == blocks,
                        "not the same once more");
            }
        }
    }

    static final class Names {
        private Names() {}

        public static void fuzzerTestOneInput(byte[] input) {
            String text = new String(input, input.length % 2 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            SafeFileName name = SafeFileName.of(text);
            require(SafeFileName.of(name.text()).equals(name), "not the same once more: " + name);
            require(name.text().getBytes(StandardCharsets.UTF_8).length <= 200, "too long: " + name);
            Path root = Path.of("/r");
            for (SafeFileName one : List.of(name, name.numbered(1), name.numbered(123_456))) {
                Path path = root.resolve(one.text());
                require(root.equals(path.getParent()) && path.normalize().equals(path), "outside: " + path);
            }
        }
    }
}
