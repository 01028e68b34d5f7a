package dev.parley.client.transfer.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was begun goes on under the names that it was begun with, or not at all. */
class JournalRulesTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final FilesOffer OFFER =
            FilesOffer.of(new Manifest(List.of(new ManifestEntry(false, 0, "a", 40L << 20, 0))));
    private static final Digest LEAF = HashTree.leaf(ByteBuffer.allocate(0));
    private static final NameRules LINUX = NameRules.of(true, true);

    private final FaultyFileSystem files = new FaultyFileSystem(0, true);

    @Test
    void keepsWhatAnEarlierProgramBeganUnderItsNames() throws FileTrouble {
        begin(NameRules.EARLIER);
        assertThat(again(LINUX)).returns(NameRules.EARLIER, Journal::rules).returns(1L, Journal::blocks);
    }

    @Test
    void goesOnByTheSameRules() throws FileTrouble {
        begin(LINUX);
        assertThat(again(LINUX)).returns(LINUX, Journal::rules).returns(1L, Journal::blocks);
    }

    /** As when a part was moved to a disk on which two of its files would be one. */
    @Test
    void beginsAnewWhereTheDiskHoldsNamesOtherwise() throws FileTrouble {
        begin(LINUX);
        NameRules other = NameRules.of(false, true);
        assertThat(again(other)).returns(other, Journal::rules).returns(0L, Journal::blocks);
    }

    private void begin(NameRules rules) throws FileTrouble {
        try (var file = files.createFile(Path.of("/journal"))) {
            Journal.open(file, ID, OFFER, rules).append(List.of(LEAF));
        }
    }

    private Journal again(NameRules rules) throws FileTrouble {
        return Journal.open(files.openFile(Path.of("/journal")), ID, OFFER, rules);
    }
}
