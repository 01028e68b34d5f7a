package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.engine.device.Devices;
import dev.parley.client.engine.process.PartMissing;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley devices}: the cameras and the sound that calls can use. */
@Command(
        name = "devices",
        description = "Show the cameras and the sound that calls can use.",
        mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Override
    public Integer call() throws CommandFailure {
        Devices devices;
        try {
            devices = Devices.find();
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonFile.text(devices));
        } else {
            out.println(devices.cameras().isEmpty() ? "No camera was found." : "Cameras:");
            devices.cameras().forEach(camera -> out.println("  " + camera));
            print(out, "Microphones:", devices.microphones());
            print(out, "Speakers:", devices.speakers());
            out.println(
                    devices.sound()
                            ? "Sound: the system's default microphone and speaker (" + devices.soundSentence()
                                    + "), unless another is chosen."
                            : devices.soundSentence());
            out.println("Always there: --camera test, --mic test, or a media file.");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String title, List<SoundDevice> devices) {
        if (!devices.isEmpty()) {
            out.println(title);
            devices.forEach(each -> out.println("  " + each.id() + "  " + each.description()));
        }
    }
}
