package dev.parley.client.app.command;

import dev.parley.client.address.OwnAddress;
import dev.parley.client.confinement.Confinement;
import dev.parley.client.engine.ServerCheck;
import dev.parley.client.engine.device.Devices;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.face.Invocation;
import dev.parley.client.face.Version;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at everything that calls use, one finding each. */
final class Diagnosis {
    private Diagnosis() {}

    /**
     * One part of the machine.
     *
     * @param needed whether calls cannot do without it
     * @param sentence what was found, or what is missing and how to mend it
     */
    record Finding(String part, boolean ok, boolean needed, String sentence) {}

    static List<Finding> run(Optional<String> server) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("Java", true, true, Runtime.version() + " from " + System.getProperty("java.home")));
        findings.addAll(media());
        findings.add(confinement());
        findings.add(ffmpeg());
        findings.add(network());
        if (server.isPresent()) {
            findings.add(server(server.get()));
        }
        return findings;
    }

    private static List<Finding> media() {
        try {
            Devices devices = Devices.find();
            return List.of(
                    new Finding("media library", true, true, "libwebrtc loads."),
                    devices.cameras().isEmpty()
                            ? new Finding(
                                    "camera", false, false, "No camera was found; plug one in, or use --camera test.")
                            : new Finding("camera", true, false, String.join(", ", devices.cameras())),
                    new Finding(
                            "sound",
                            devices.sound(),
                            false,
                            devices.sound()
                                    ? "A sound server answers at " + devices.soundSentence() + "."
                                    : devices.soundSentence()));
        } catch (PartMissing e) {
            return List.of(new Finding("media library", false, true, e.sentence()));
        }
    }

    private static Finding confinement() {
        Confinement.Offer offer = Confinement.Offer.find();
        return new Finding("confinement", offer.whole(), false, offer.sentence());
    }

    private static Finding ffmpeg() {
        boolean found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .anyMatch(Files::isExecutable);
        return found
                ? new Finding("ffmpeg", true, false, "Media files of any kind can be camera and microphone.")
                : new Finding(
                        "ffmpeg",
                        false,
                        false,
                        "Only Y4M and WAV files can be camera and microphone; for others: apt-get install ffmpeg");
    }

    private static Finding network() {
        return OwnAddress.find()
                .map(address -> new Finding("network", true, true, "This machine is " + address + "."))
                .orElse(new Finding(
                        "network",
                        false,
                        true,
                        "No network but loopback, over which calls do not go; connect to one (" + Invocation.of("demo")
                                + " needs none)."));
    }

    private static Finding server(String address) throws InterruptedException {
        try {
            RoomLink link = RoomLink.fresh(address);
            Optional<ServerCheck.Problem> problem = ServerCheck.problem(link, "parley/" + Version.TEXT);
            return new Finding(
                    "server",
                    problem.isEmpty(),
                    true,
                    problem.map(ServerCheck.Problem::sentence).orElse(link.server() + " answers."));
        } catch (LinkException e) {
            return new Finding("server", false, true, e.sentence());
        }
    }
}
