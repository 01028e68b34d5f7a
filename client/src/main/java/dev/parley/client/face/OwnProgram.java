package dev.parley.client.face;

import java.util.ArrayList;
import java.util.List;

/** The command that starts this program again, for an engine in a process of its own. */
public final class OwnProgram {
    private OwnProgram() {}

    /** The launcher of this program with other arguments; without one, the same Java, module path and class path. */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        String launcher = System.getProperty("parley.launcher", "");
        if (launcher.isEmpty()) {
            command.addAll(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=webrtc.java,dev.parley.client",
                    "--add-opens=webrtc.java/dev.onvoid.webrtc.internal=dev.parley.client",
                    "-Dparley.native=" + System.getProperty("parley.native", ""),
                    "--class-path",
                    System.getProperty("java.class.path", "")));
            // In an image they are part of the runtime.
            String modules = System.getProperty("jdk.module.path", "");
            if (!modules.isEmpty()) {
                command.addAll(List.of("--module-path", modules));
            }
            command.addAll(List.of("--module", "dev.parley.client/dev.parley.client.app.Main"));
        } else {
            command.add(launcher);
        }
        command.addAll(List.of(arguments));
        return command;
    }
}
