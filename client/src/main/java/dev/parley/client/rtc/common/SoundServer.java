package dev.parley.client.rtc.common;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a sound server answers, found out by plain sockets.
 *
 * <p>On Linux the library's audio calls hang for ever without one, so nothing native may be asked before this.
 *
 * @param name for people, for example the socket's path; empty if none was found
 * @param problem a sentence for people; empty if one is available
 */
public record SoundServer(boolean available, String name, String problem) {
    private static final String SYSTEM = "system sound";
    private static final int PULSE_PORT = 4713;
    private static final int CONNECT_MILLIS = 500;
    private static final String NONE =
            "No sound server answers (PulseAudio or PipeWire), so nothing can be heard or said;"
                    + " start one (pulseaudio --start, or apt-get install pulseaudio) and join again.";

    public static SoundServer find() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return new SoundServer(true, SYSTEM, "");
        }
        return find(System.getenv());
    }

    /** Whether PulseAudio, or PipeWire in its place, answers now, so that its programs can be run. */
    public static boolean pulseAnswers() {
        SoundServer server = find();
        return server.available() && !server.name().equals(SYSTEM);
    }

    static SoundServer find(Map<String, String> environment) {
        for (String address : addresses(environment)) {
            if (answers(address)) {
                return new SoundServer(true, address, "");
            }
        }
        return new SoundServer(false, "", NONE);
    }

    /** As libpulse looks for it: PULSE_SERVER alone if set, else the user's socket, else the system's. */
    private static List<String> addresses(Map<String, String> environment) {
        String server = environment.getOrDefault("PULSE_SERVER", "").strip();
        if (!server.isEmpty()) {
            return List.of(server.split("\\s+"));
        }
        List<String> addresses = new ArrayList<>();
        String pulseFolder = environment.getOrDefault("PULSE_RUNTIME_PATH", "");
        if (!pulseFolder.isEmpty()) {
            addresses.add(pulseFolder + "/native");
        }
        String runtimeFolder = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtimeFolder.isEmpty()) {
            addresses.add(runtimeFolder + "/pulse/native");
        }
        try {
            addresses.add("/run/user/" + Files.getAttribute(Path.of("/proc/self"), "unix:uid") + "/pulse/native");
        } catch (IOException | UnsupportedOperationException e) {
            // No such user id here: the places before and after are enough.
        }
        addresses.add("/var/run/pulse/native");
        return addresses;
    }

    /** Takes the forms of PULSE_SERVER: an optional {machine}, then unix:PATH, PATH, tcp:HOST[:PORT] or HOST. */
    private static boolean answers(String address) {
        String place = address.replaceFirst("^\\{[^}]*}", "").replaceFirst("^unix:", "");
        try {
            if (place.startsWith("/")) {
                try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    // Waits for ever otherwise where a server hangs: its queue is soon full of those who gave up
                    // before.
                    socket.configureBlocking(false);
                    return socket.connect(UnixDomainSocketAddress.of(place));
                }
            }
            String host = place.replaceFirst("^tcp[46]?:", "");
            int colon = host.lastIndexOf(':');
            int port = colon < 0 ? PULSE_PORT : Integer.parseInt(host.substring(colon + 1));
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(colon < 0 ? host : host.substring(0, colon), port), CONNECT_MILLIS);
                return true;
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
