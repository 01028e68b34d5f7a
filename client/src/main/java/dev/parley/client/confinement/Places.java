package dev.parley.client.confinement;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the media library needs of the disk, and Java code that runs on its threads: the system and this program, devices, and
 * the folders that are the engine's own. Nothing of what a person keeps is among it.
 *
 * @param read files and folders to read
 * @param use to read and write what is there
 * @param own folders in which files are also made and removed
 */
public record Places(List<Path> read, List<Path> use, List<Path> own) {
    private static final List<String> SYSTEM = List.of(
            "/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/etc", "/nix/store", "/gnu/store", "/proc", "/sys");
    /** What is known of cameras. */
    private static final String UDEV = "/run/udev";

    private static final Path NAMESERVERS = Path.of("/etc/resolv.conf");
    private static final Path OWN_COMMAND = Path.of("/proc/self/cmdline");
    private static final String CRASH_FILE = "-XX:ErrorFile=";

    public Places {
        read = List.copyOf(read);
        use = List.copyOf(use);
        own = List.copyOf(own);
    }

    /** Those of this machine, for an engine with this folder for short-lived files. */
    public static Places find(Path runtimeFolder) {
        List<Path> program = Stream.of("java.home", "java.class.path", "jdk.module.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1)))
                .flatMap(Places::path)
                .toList();
        return of(runtimeFolder, program, System.getenv(), nameservers(), ownCommand());
    }

    static Places of(
            Path runtimeFolder,
            List<Path> program,
            Map<String, String> environment,
            Optional<Path> nameservers,
            List<String> command) {
        List<Path> read = new ArrayList<>(program);
        Stream.concat(SYSTEM.stream(), Stream.of(UDEV)).map(Path::of).forEach(read::add);
        nameservers.ifPresent(read::add);
        List<Path> use = new ArrayList<>(List.of(Path.of("/dev")));
        soundServer(environment, read, use);
        List<Path> own = new ArrayList<>(List.of(runtimeFolder));
        crashFolder(command)
                .filter(folder -> program.stream().noneMatch(part -> part.startsWith(folder)))
                .ifPresent(own::add);
        return new Places(read, use, own);
    }

    /** Its library reads its settings and the cookie by which a server knows its user; a named cookie it opens to write. */
    private static void soundServer(Map<String, String> environment, List<Path> read, List<Path> use) {
        Path home = path(environment.getOrDefault("HOME", "")).findFirst().orElse(Path.of("/"));
        Path settings = path(environment.getOrDefault("XDG_CONFIG_HOME", ""))
                .findFirst()
                .orElse(home.resolve(".config"))
                .resolve("pulse");
        read.add(settings);
        read.add(home.resolve(".pulse"));
        read.add(home.resolve(".pulse-cookie"));
        Stream.of("PULSE_CLIENTCONFIG", "PULSE_RUNTIME_PATH")
                .flatMap(variable -> path(environment.getOrDefault(variable, "")))
                .forEach(read::add);
        path(environment.getOrDefault("PULSE_COOKIE", "")).forEach(use::add);
        path(environment.getOrDefault("XDG_RUNTIME_DIR", "")).forEach(folder -> read.add(folder.resolve("pulse")));
    }

    /** Where Java writes down why it died, unless the program lies there too, which nobody is to change. */
    private static Optional<Path> crashFolder(List<String> command) {
        return command.stream()
                .filter(argument -> argument.startsWith(CRASH_FILE))
                .flatMap(argument -> path(argument.substring(CRASH_FILE.length())))
                .flatMap(file -> Stream.ofNullable(file.getParent()))
                .findFirst();
    }

    private static Optional<Path> nameservers() {
        try {
            return Optional.ofNullable(NAMESERVERS.toRealPath().getParent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> ownCommand() {
        try {
            return List.of(
                    Files.readString(OWN_COMMAND, StandardCharsets.ISO_8859_1).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A path from elsewhere, if it is one that means the same everywhere. */
    private static Stream<Path> path(String text) {
        try {
            return text.isEmpty() ? Stream.empty() : Stream.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
