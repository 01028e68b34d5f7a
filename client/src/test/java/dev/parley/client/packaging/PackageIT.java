package dev.parley.client.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.face.Version;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What others install, made of this clone as {@code ./parley package} makes it, but in haste: scripts/check-package proves the rest. */
class PackageIT {
    private static final Path SCRIPTS =
            Path.of("..", "scripts").toAbsolutePath().normalize();
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    static Path packages;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws Exception {
        make("desktop");
    }

    private static void make(String program) throws Exception {
        Said made = run(packages, List.of(SCRIPTS.resolve("package").toString(), program, "image", "deb"), true);
        assertThat(made.code()).as(made.text()).isZero();
    }

    @Test
    void anImageRunsWhereverItLies() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("an own place")).resolve("parley");
        run(folder, List.of("cp", "-a", packages.resolve("parley").toString(), moved.toString()), false);
        assertThat(parley(moved.resolve("parley"), "--version").text()).isEqualTo("parley " + Version.TEXT + "\n");
        assertThat(parley(moved.resolve("parley"), "link", "--server", "http://10.77.0.1:1")
                        .code())
                .isEqualTo(3);
        // With the database's library, which lies beside its module.
        assertThat(parley(moved.resolve("parley"), "contacts", "--json").code()).isZero();
        // As those type it who are in its folder.
        assertThat(parley(moved.resolve("parley"), "contacts", "--help").text())
                .contains("To add somebody: ./parley contacts add");
        assertThat(parley(moved.resolve("parley"), "transfers", "--discard", "nothing")
                        .text())
                .endsWith(". ./parley transfers lists them.\n");
    }

    @Test
    void aPackageIsInstalledCallsAndLeavesNothingBehind() throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path kept = Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.createDirectory(kept.resolve("info"));
        Files.createDirectory(kept.resolve("updates"));
        Files.createFile(kept.resolve("status"));
        Files.createFile(kept.resolve("available"));
        dpkg(root, "--install", onlyPackage("parley_").toString());
        for (String file : List.of(
                "share/applications/dev.parley.Parley.desktop",
                "share/icons/hicolor/scalable/apps/dev.parley.Parley.svg",
                "share/metainfo/dev.parley.Parley.metainfo.xml",
                "share/man/man1/parley.1.gz",
                "share/bash-completion/completions/parley")) {
            assertThat(root.resolve("usr").resolve(file)).isNotEmptyFile();
        }
        assertThat(parley(root.resolve("usr/bin/parley"), "contacts", "--help").text())
                .contains("To add somebody: parley contacts add");
        Said demo = parley(root.resolve("usr/bin/parley"), "demo", "--seconds", "1");
        assertThat(demo.text()).endsWith("All of it worked.\n");
        assertThat(demo.code()).isZero();

        // Installed again, as an upgrade is, and gone.
        dpkg(root, "--install", onlyPackage("parley_").toString());
        dpkg(root, "--remove", "parley");
        assertThat(root.resolve("usr")).doesNotExist();
    }

    /** The server's is made in the same way, and each test of the server's program runs it as it is built. */
    @LongRun.Only
    @Test
    void theServersPackageServesAloneAndHasNothingOfADesktop() throws Exception {
        make("server");
        JsonNode bill = Bill.valid(packages.resolve("parley-server-" + Version.TEXT + ".cdx.json"));
        assertThat(Bill.names(bill))
                .contains("OpenJDK", "picocli", "Java-WebSocket", "jackson-databind", "logback-classic")
                .doesNotContain("libwebrtc", "webrtc-java", "javafx-graphics", "dbus-java-core");
        assertThat(packages.resolve("parley-server/share/parley-server.cdx.json"))
                .hasSameBinaryContentAs(packages.resolve("parley-server-" + Version.TEXT + ".cdx.json"));
        Path root = Files.createDirectory(folder.resolve("root"));
        String deb = onlyPackage("parley-server_").toString();
        assertThat(run(folder, List.of("dpkg-deb", "--extract", deb, root.toString()), false)
                        .code())
                .isZero();
        for (String file : List.of(
                "etc/default/parley-server",
                "lib/systemd/system/parley-server.service",
                "usr/share/man/man8/parley-server.8.gz",
                "usr/share/doc/parley-server/Containerfile",
                "usr/share/doc/parley-server/parley-server.cdx.json",
                "usr/share/doc/parley-server/copyright")) {
            assertThat(root.resolve(file)).isNotEmptyFile();
        }
        assertThat(run(folder, List.of("dpkg-deb", "--info", deb, "conffiles"), false)
                        .text())
                .isEqualTo("/etc/default/parley-server\n");
        assertThat(run(folder, List.of("dpkg-deb", "--info", deb, "control"), false)
                        .text())
                .contains("Depends: libc6, init-system-helpers (>= 1.52)\n");
        String modules = parley(root.resolve("usr/lib/parley-server/runtime/bin/java"), "--list-modules")
                .text();
        assertThat(modules)
                .contains("dev.parley.server", "dev.parley.signaling", "java.base")
                .doesNotContain("javafx", "webrtc", "java.desktop", "dev.parley.client", "dbus");

        Path command = root.resolve("usr/bin/parley-server");
        assertThat(parley(command, "--version").text()).isEqualTo("parley-server " + Version.TEXT + "\n");
        Said wrong = parley(command, "--tls", "acme");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.text()).contains("--tls must be self-signed, not acme", "Try 'parley-server --help'.");
        Process server = new ProcessBuilder(command.toString(), "--host", "127.0.0.1", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = server.inputReader(UTF_8)) {
            assertThat(said.readLine()).startsWith("Serving on http://127.0.0.1:7480/");
            assertThat(said.readLine()).isEqualTo("Make a link with: parley link --server http://127.0.0.1:7480/");
            Path healthy = root.resolve("usr/lib/parley-server/scripts/healthy");
            assertThat(parley(healthy).code()).isZero();
            assertThat(parley(packages.resolve("parley/parley"), "link", "--server", "http://127.0.0.1:7480/")
                            .text())
                    .startsWith("http://127.0.0.1:7480/j#");
            server.destroy();
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue())
                    .as("after SIGTERM, as its unit expects")
                    .isEqualTo(143);
            assertThat(parley(healthy).code()).isOne();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void billsOfMaterialsSayWhatIsInThere() throws Exception {
        JsonNode desktop = Bill.valid(packages.resolve("parley-" + Version.TEXT + ".cdx.json"));
        assertThat(Bill.names(desktop))
                .contains(
                        "OpenJDK",
                        "libwebrtc",
                        "Noto Emoji",
                        "webrtc-java",
                        "javafx-graphics",
                        "picocli",
                        "Java-WebSocket")
                .doesNotContain("jspecify", "junit-jupiter");
        String inThere = "cd \"$1\" && sha256sum --check --quiet SHA256SUMS";
        assertThat(run(folder, List.of("sh", "-c", inThere, "sums", packages.toString()), false))
                .isEqualTo(new Said(0, ""));
        assertThat(packages.resolve("SHA256SUMS")).content().contains(".deb\n", ".cdx.json\n");
    }

    @Test
    void iconsOfOtherSystemsShowWhatThePagesShows() throws Exception {
        Path ico = folder.resolve("parley.ico");
        Path icns = folder.resolve("parley.icns");
        Said drawn = run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SCRIPTS.resolve("Icons.java").toString(),
                        SCRIPTS.resolve("../signaling-server/src/main/resources/web/icon.svg")
                                .toString(),
                        ico.toString(),
                        icns.toString()),
                false);
        assertThat(drawn.code()).as(drawn.text()).isZero();
        ByteBuffer windows = ByteBuffer.wrap(Files.readAllBytes(ico)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(windows.getShort(2)).as("icons").isOne();
        int pictures = windows.getShort(4);
        int last = 6 + 16 * (pictures - 1);
        looksLikeTheIcon(windows.array(), windows.getInt(last + 12), windows.getInt(last + 8), 256);
        ByteBuffer macos = ByteBuffer.wrap(Files.readAllBytes(icns));
        assertThat(macos.getInt(4)).isEqualTo(macos.capacity());
        int at = 8;
        for (int side : new int[] {16, 32, 128, 256, 512, 1024}) {
            looksLikeTheIcon(macos.array(), at + 8, macos.getInt(at + 4) - 8, side);
            at += macos.getInt(at + 4);
        }
        assertThat(at).isEqualTo(macos.capacity());
    }

    private static void looksLikeTheIcon(byte[] file, int at, int length, int side) throws IOException {
        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(file, at, length));
        assertThat(icon.getWidth()).isEqualTo(side);
        assertThat(icon.getHeight()).isEqualTo(side);
        assertThat(icon.getRGB(0, 0) >>> 24).as("round corners").isZero();
        assertThat(icon.getRGB(side / 2, side / 8)).as("the ground").isEqualTo(0xFF0061D3);
        assertThat(icon.getRGB(side * 7 / 32, side / 2)).as("the bubble").isEqualTo(0xFFFFFFFF);
        assertThat(icon.getRGB(side * 13 / 32, side * 14 / 32)).as("the camera").isEqualTo(0xFF0061D3);
    }

    @Test
    void bashCompletesItsCommands() throws Exception {
        String completion = Files.readString(packages.resolve("parley/share/parley.bash"), UTF_8);
        Said said = run(
                folder,
                List.of(
                        "bash",
                        "-c",
                        completion
                                + "\nCOMP_WORDS=(parley se); COMP_CWORD=1; COMP_LINE='parley se'; COMP_POINT=9; _complete_parley; echo \"${COMPREPLY[*]}\""),
                false);
        assertThat(said.text().split("\\s+")).contains("send", "serve");
    }

    private static Path onlyPackage(String prefix) throws IOException {
        try (Stream<Path> all = Files.list(packages)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix)
                            && path.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** As any user could: into a root of its own, where nothing that it depends on is. */
    private void dpkg(Path root, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                "dpkg", "--root=" + root, "--force-not-root", "--force-depends", "--force-unsafe-io", "--log="));
        line.addAll(List.of(arguments));
        Said said = run(folder, line, false);
        assertThat(said.code()).as(said.text()).isZero();
    }

    private Said parley(Path command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        return run(folder, line, false);
    }

    private record Said(int code, String text) {}

    private static Said run(Path folder, List<String> line, boolean inHaste) throws Exception {
        Path output = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PARLEY_PACKAGES", packages.toString());
        if (inHaste) {
            builder.environment().put("PARLEY_PACKAGE_HASTE", "1");
        }
        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR").forEach(builder.environment()::remove);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("not in time: " + line + "\n" + Files.readString(output, UTF_8));
        }
        return new Said(process.exitValue(), Files.readString(output, UTF_8));
    }
}
