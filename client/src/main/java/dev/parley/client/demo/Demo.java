package dev.parley.client.demo;

import dev.parley.client.address.OwnAddress;
import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The demo as a sequence of steps, each of which can fail with a sentence: a server in this process, two engines in
 * processes of their own, a call with test pictures and tones, a chat message and a small file.
 */
public final class Demo {
    private static final int FILE_BYTES = 1_500_000;
    private static final String GREETING = "Hello from Ann 👋";
    private static final double NANOS_PER_SECOND = 1e9;

    private final DemoOptions options;
    private final Consumer<String> progress;

    /** @param progress gets a line whenever something was reached */
    public Demo(DemoOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs for some seconds longer than asked for; never leaves a process behind. */
    public DemoResult run() throws InterruptedException {
        long start = System.nanoTime();
        Optional<String> address = OwnAddress.find();
        if (address.isEmpty()) {
            return failed(
                    "This machine has no network but loopback, over which calls do not go, and no network namespace could"
                            + " be made for the demo: install iproute2 and util-linux, or run as root.",
                    start);
        }
        try (SignalingServer server = SignalingServer.start(ServerConfig.local(address.get()));
                DemoPeer ann = DemoPeer.start("Ann");
                DemoPeer bob = DemoPeer.start("Bob")) {
            return run(server.httpUri().toString(), ann, bob, start);
        } catch (DemoFailure e) {
            return failed(e.sentence(), start);
        } catch (IOException | ServerStartException | LinkException e) {
            return failed("The demo could not start: " + e.getMessage(), start);
        }
    }

    private DemoResult run(String server, DemoPeer ann, DemoPeer bob, long start)
            throws DemoFailure, InterruptedException, IOException, LinkException {
        for (DemoPeer peer : List.of(ann, bob)) {
            peer.expect(Notice.Ready.class, any -> true, "The engine of " + peer.name() + " did not start.");
            peer.expect(Notice.Device.class, Notice.Device::working, peer.name() + "'s camera did not start.");
        }
        progress.accept("Two engines run, as processes " + ann.pid() + " and " + bob.pid() + ".");
        DemoCall call = new DemoCall(server, ann, bob);
        double setupMillis = call.begin();
        progress.accept(String.format("Bob saw Ann %.0f ms after joining.", setupMillis));
        chat(ann, bob);
        sendFile(bob, ann);
        Thread.sleep(options.length());
        if (options.screenshot().isPresent()) {
            Screenshot.write(options.screenshot().get(), List.of(ann, bob));
        }
        DemoResult result = result(ann, bob, setupMillis, start);
        call.end();
        return options.calls() > 1 ? result.with(RepeatedCalls.run(call, bob, options.calls() - 1, progress)) : result;
    }

    private void chat(DemoPeer from, DemoPeer to) throws DemoFailure {
        from.send(new Command.SendChat(GREETING));
        to.expect(Notice.Chat.class, chat -> chat.text().equals(GREETING), "The chat message did not arrive.");
        from.expect(Notice.ChatDelivered.class, any -> true, "The chat message was not confirmed.");
        progress.accept(from.name() + " said: " + GREETING);
    }

    private void sendFile(DemoPeer from, DemoPeer to) throws DemoFailure, IOException {
        Path folder = Files.createTempDirectory("parley-demo-");
        try {
            Path original = folder.resolve("photo.bin");
            byte[] content = new byte[FILE_BYTES];
            new Random(options.length().toMillis()).nextBytes(content);
            Files.write(original, content);
            Path inbox = Files.createDirectory(folder.resolve("received"));
            from.send(new FilesCommand.OfferFiles(from.other().orElseThrow(), List.of(original.toString())));
            Notice.FilesOffered offer =
                    to.expect(Notice.FilesOffered.class, any -> true, "The file was not offered to " + to.name() + ".");
            to.send(new FilesCommand.AcceptFiles(offer.transfer(), offer.offer(), inbox.toString()));
            Notice.FilesDone received = to.expect(Notice.FilesDone.class, any -> true, "The file did not arrive.");
            from.expect(Notice.FilesDone.class, any -> true, "The file was not confirmed.");
            if (Files.mismatch(original, Path.of(received.paths().getFirst())) >= 0) {
                throw new DemoFailure("The file that arrived is not the one that was sent.");
            }
            progress.accept(from.name() + " sent a file of " + FILE_BYTES + " bytes; it arrived whole.");
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private DemoResult result(DemoPeer ann, DemoPeer bob, double setupMillis, long start) throws DemoFailure {
        List<DemoResult.Direction> directions = List.of(direction(ann, bob), direction(bob, ann));
        Optional<String> problem = directions.stream()
                .filter(direction -> direction.received().incoming().framesDecoded() < options.leastFrames()
                        || direction.received().incoming().audioBytesReceived() == 0)
                .map(direction -> direction.to() + " got too few pictures or no sound from " + direction.from() + ".")
                .findFirst();
        return new DemoResult(
                problem.isEmpty(),
                problem.orElse(""),
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                setupMillis,
                directions,
                true,
                true,
                FILE_BYTES,
                Optional.empty());
    }

    private static DemoResult.Direction direction(DemoPeer from, DemoPeer to) throws DemoFailure {
        PeerReport report =
                to.report().orElseThrow(() -> new DemoFailure(to.name() + " has no statistics of the call."));
        return new DemoResult.Direction(from.name(), to.name(), ProcessMemory.bytes(to.pid()), report);
    }

    private static DemoResult failed(String problem, long start) {
        return new DemoResult(
                false,
                problem,
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                0,
                List.of(),
                false,
                false,
                0,
                Optional.empty());
    }
}
