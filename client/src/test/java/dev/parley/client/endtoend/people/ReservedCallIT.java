package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Outcome;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand.EndVerification;
import dev.parley.client.control.VerificationCommand.Verify;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.endtoend.window.WindowDriver;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that is meant for one person alone, between real engines. */
class ReservedCallIT {
    private static ServeProcess server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = ServeProcess.shared();
    }

    @Test
    void aWrongKeyAnswersAndNotOnePacketOfSoundOrPictureLeaves() throws Exception {
        String link = server.freshLink();
        Identity meant = Identity.fresh();
        try (EngineDriver ann = engine();
                EngineDriver mallory = engine()) {
            mallory.send(join(link, "Mallory", Identity.fresh()));
            ann.send(join(link, "Ann", Identity.fresh()).withExpected(meant.key()));
            PeerId there = ann.awaitConnected(1).getFirst();
            PeerId annThere = mallory.awaitConnected(1).getFirst();
            ann.await(VerificationNotice.class, told -> told.stage() == VerificationStage.OPEN);
            // Who sits between wants to be seen, and begins to compare.
            mallory.send(new Verify(annThere));
            ann.await(VerificationNotice.class, told -> told.stage() == VerificationStage.COMPARING);
            // Which sends for some seconds, so that there is something to be seen.
            ann.send(new Command.SendChat("for your eyes"));
            ann.send(new FilesCommand.OfferFiles(
                    there,
                    List.of(Files.writeString(folder.resolve("letter"), "Dear").toString())));
            ann.until("sound and pictures come", () -> packets(incoming(ann)) > 50);
            assertThat(packets(outgoing(ann))).isZero();
            assertThat(packets(incoming(mallory))).isZero();
            assertThat(ann.all(Notice.FirstPicture.class)).isEmpty();
            assertThat(mallory.all(Notice.Chat.class)).isEmpty();
            assertThat(mallory.all(Notice.FilesOffered.class)).isEmpty();

            ann.send(new Verify(there));
            mallory.await(Notice.Chat.class, told -> told.text().equals("for your eyes"));
            mallory.await(Notice.FilesOffered.class, any -> true);
            mallory.await(Notice.FirstPicture.class, any -> true);
            ann.await(Notice.FirstPicture.class, any -> true);
            ann.send(new EndVerification(there, Outcome.CANCELLED));
            ann.await(VerificationNotice.class, told -> told.brokenOff() == 1);
            int told = ann.all(Notice.Statistics.class).size();
            ann.awaitAfter(told + 1, Notice.Statistics.class, any -> true);
            long sent = packets(outgoing(ann));
            ann.awaitAfter(told + 3, Notice.Statistics.class, any -> true);
            assertThat(packets(outgoing(ann))).isEqualTo(sent);
        }
    }

    /** Which is the way of a ring: an offer is made before anybody is there to hear it, and the newcomer's takes its place. */
    @Test
    void aWrongKeyGetsNothingWhereItsOfferTakesThePlaceOfOneThatWasPrepared() throws Exception {
        String link = server.freshLink();
        Identity meant = Identity.fresh();
        try (EngineDriver ann = engine();
                EngineDriver mallory = engine()) {
            ann.send(new Command.Look(link, 1, Command.Look.Offer.NOW));
            ann.await(Notice.Present.class, any -> true);
            ann.send(join(link, "Ann", Identity.fresh()).withExpected(meant.key()));
            ann.await(Notice.Call.class, told -> told.call().phase() == CallPhase.IN_ROOM);
            mallory.send(join(link, "Mallory", Identity.fresh()));
            ann.awaitConnected(1);
            ann.until("sound and pictures come", () -> packets(incoming(ann)) > 50);
            assertThat(packets(outgoing(ann))).isZero();
            assertThat(packets(incoming(mallory))).isZero();
            assertThat(ann.all(Notice.FirstPicture.class)).isEmpty();
        }
    }

    @Test
    void whoWasMeantSeesAndIsSeen() throws Exception {
        String link = server.freshLink();
        Identity anns = Identity.fresh();
        Identity bobs = Identity.fresh();
        try (EngineDriver ann = engine();
                EngineDriver bob = engine()) {
            bob.send(join(link, "Bob", bobs).withExpected(anns.key()));
            ann.send(join(link, "Ann", anns).withExpected(bobs.key()));
            ann.await(Notice.FirstPicture.class, any -> true);
            bob.await(Notice.FirstPicture.class, any -> true);
            ann.send(new Command.SendChat("It is you."));
            bob.await(Notice.Chat.class, told -> told.text().equals("It is you."));
            ann.until(
                    "sound goes both ways",
                    () -> packets(sound(outgoing(ann))) > 10 && packets(sound(incoming(ann))) > 10);
        }
    }

    private static EngineDriver engine() throws IOException {
        EngineDriver engine = EngineDriver.start(Map.of(), "test", "test");
        engine.send(new Command.LimitCamera(WindowDriver.PICTURE_HEIGHT));
        return engine;
    }

    private static Command.Join join(String link, String name, Identity person) throws Exception {
        RoomId room = RoomKeys.derive(RoomLink.parse(link).secret()).roomId();
        Identity call = Identity.fresh();
        return new Command.Join(link, name)
                .withProof(new CallProof(
                        call.key(),
                        Base64Url.encode(call.secret()),
                        person.key(),
                        Voucher.of(person, room, call.key())));
    }

    private static List<StreamStatistics> outgoing(EngineDriver engine) {
        return engine.last(Notice.Statistics.class).stream()
                .flatMap(notice -> notice.statistics().outgoing().stream())
                .toList();
    }

    private static List<StreamStatistics> incoming(EngineDriver engine) {
        return engine.last(Notice.Statistics.class).stream()
                .flatMap(notice -> notice.statistics().incoming().stream())
                .toList();
    }

    private static List<StreamStatistics> sound(List<StreamStatistics> streams) {
        return streams.stream().filter(stream -> stream.kind().equals("audio")).toList();
    }

    private static long packets(List<StreamStatistics> streams) {
        return streams.stream().mapToLong(StreamStatistics::packets).sum();
    }
}
