package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between the real window and a real second engine, and what is told of them afterwards. */
class WindowFilesIT {
    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    @Test
    void aFileIsSentAndAnotherReceivedAndFoundAgain() throws Exception {
        byte[] content = new byte[SIZE];
        new Random(7).nextBytes(content);
        Path sent = Files.write(folder.resolve("from Ann.bin"), content);
        Path other = Files.write(folder.resolve("from Bob.bin"), content);
        Path into = Files.createDirectory(folder.resolve("received"));
        Path bobs = Files.createDirectory(folder.resolve("bobs"));
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver bob = EngineDriver.start("none");
                WindowDriver ann = WindowDriver.open(folder.resolve("ann"), Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            bob.join(ann.text(".call-link"), "Bob");
            bob.awaitConnected(1);
            ann.awaitText("#sentence", "In a call with Bob");

            ann.desktop().files = List.of(sent);
            ann.click("#files");
            ann.click("#send-files");
            Notice.FilesOffered offer = bob.await(Notice.FilesOffered.class, any -> !any.outgoing());
            bob.send(new FilesCommand.AcceptFiles(offer.transfer(), offer.offer(), bobs.toString()));
            assertThat(bob.await(Notice.FilesDone.class, any -> true).paths())
                    .containsExactly(bobs.resolve("from Ann.bin").toString());
            assertThat(bobs.resolve("from Ann.bin")).hasBinaryContent(content);
            ann.awaitText(".transfer .state", "Delivered and checked.");
            ann.click("#clear-finished");

            ann.desktop().folder = Optional.of(into);
            bob.send(new FilesCommand.OfferFiles(bob.awaitConnected(1).getFirst(), List.of(other.toString())));
            ann.awaitText(".news", "Bob offers files: from Bob.bin");
            ann.click(".transfer-acceptInto");
            ann.awaitText(".transfer .state", "Received and checked.");
            assertThat(into.resolve("from Bob.bin")).hasBinaryContent(content);
            ann.screenshot("files");
            ann.click(".transfer-show");
            assertThat(ann.desktop().shown).containsExactly(into.resolve("from Bob.bin"));

            ann.click("#hang-up");
            ann.awaitText("#after-title", "You left the call");
            ann.awaitText(".received .text-bold", "from Bob.bin");
            ann.click(".show-record");
            assertThat(ann.desktop().shown).hasSize(2);
        }
    }
}
