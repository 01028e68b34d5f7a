package dev.parley.client.app;

import dev.parley.client.rtc.NativeLibraryMissing;
import dev.parley.client.rtc.SoundServer;
import dev.parley.client.rtc.WebRtc;
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

    /**
     * What {@code --json} prints.
     *
     * @param sound whether a sound server answers
     * @param soundServer where it is; empty if there is none
     */
    record Devices(List<String> cameras, boolean sound, String soundServer) {}

    @Override
    public Integer call() throws CommandFailure {
        SoundServer sound = SoundServer.find();
        List<String> cameras;
        try {
            cameras = WebRtc.cameras();
        } catch (NativeLibraryMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, String.valueOf(e.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonFile.text(new Devices(cameras, sound.available(), sound.name())));
        } else {
            out.println(cameras.isEmpty() ? "No camera was found." : "Cameras:");
            cameras.forEach(camera -> out.println("  " + camera));
            out.println(
                    sound.available()
                            ? "Sound: the system's default microphone and speaker (" + sound.name() + ")."
                            : sound.problem());
            out.println("Always there: --camera test, --mic test, or a media file.");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
