package dev.parley.client.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvnw} does the first time on a machine. */
class MavenDownloadIT {
    private static final byte[] SERVED = "not a Maven".getBytes(UTF_8);

    @TempDir
    Path folder;

    private ServerSocket archive;

    @BeforeEach
    void serve() throws IOException {
        archive = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!archive.isClosed()) {
                try (Socket socket = archive.accept()) {
                    answer(socket);
                } catch (IOException e) {
                    assertThat(archive.isClosed()).as(e.toString()).isTrue();
                }
            }
        });
    }

    private static void answer(Socket socket) throws IOException {
        BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        boolean known = request.readLine().startsWith("GET /good");
        while (!request.readLine().isEmpty()) {
            // The headers do not matter.
        }
        String head = known ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found";
        OutputStream response = socket.getOutputStream();
        response.write(
                (head + "\r\nConnection: close\r\nContent-Length: " + SERVED.length + "\r\n\r\n").getBytes(UTF_8));
        response.write(SERVED);
        response.flush();
    }

    @AfterEach
    void stop() throws IOException {
        archive.close();
    }

    @Test
    void aMavenWithAnotherDigestIsNotKept() throws Exception {
        Script.Result result = mvnw(address("/good"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("is not what it should be").doesNotContain("Exception");
        assertNothingKept();
    }

    @LongRun.Only
    @Test
    void anArchiveThatDoesNotAnswerIsSaidInWords() throws Exception {
        Script.Result result = mvnw(address("/nowhere"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("could not download").contains("404");
        assertNothingKept();
    }

    /** Where the archive of all versions is out of reach, what an installed Maven loads from is not. */
    @Test
    void anInstalledMavenSaysWhereElseToGetIt() throws Exception {
        installedMaven(address("/good"));
        Script.Result result = mvnw().run("--version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .contains(address("/good/org/apache/maven/apache-maven/"), "-bin.tar.gz is not what it should be");
        assertNothingKept();
    }

    @LongRun.Only
    @Test
    void theFirstPlaceThatHasAFileIsEnough() throws Exception {
        Path file = folder.resolve("kept");
        Script.Result result = download(file, address("/nowhere"), address("/good"), address("/nowhere"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(file).hasBinaryContent(SERVED);
    }

    @Test
    void aFileWithTheRightDigestIsKept() throws Exception {
        Path file = folder.resolve("kept");
        Script.Result result = download(file, address("/good"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(file).hasBinaryContent(SERVED);
    }

    private Script.Result download(Path file, String... addresses) throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(SERVED));
        List<String> arguments = new ArrayList<>(
                List.of(Tree.ROOT.resolve("scripts/Download.java").toString(), file.toString(), digest));
        arguments.addAll(List.of(addresses));
        return new Script(Path.of(System.getProperty("java.home"), "bin/java"), folder, System.getenv())
                .run(arguments.toArray(String[]::new));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + archive.getLocalPort() + path;
    }

    private Script.Result mvnw(String from) throws Exception {
        return mvnw().with("PARLEY_MAVEN_ARCHIVE", from).run("--version");
    }

    /** With a PATH of the ordinary programs, and no Maven that was not put there. */
    private Script mvnw() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        for (String name : List.of("dirname", "readlink", "mkdir", "mktemp", "rm", "mv", "tar", "sed")) {
            program(name, "exec " + installed(name) + " \"$@\"");
        }
        return Script.named("mvnw")
                .with("PATH", programs.toString())
                .with("HOME", folder.toString())
                .without("PARLEY_MAVEN_ARCHIVE");
    }

    private void program(String name, String does) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** An older one, and of it what says where it loads from. */
    private void installedMaven(String from) throws IOException {
        program("mvn", "echo 'Apache Maven 3.8.7'; echo 'Maven home: " + folder.resolve("maven") + "'");
        Path model = Files.createDirectories(folder.resolve("maven/lib")).resolve("maven-model-builder-3.8.7.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(model))) {
            jar.putNextEntry(new ZipEntry("org/apache/maven/model/pom-4.0.0.xml"));
            jar.write(("<project>\n  <url>" + from + "</url>\n</project>\n").getBytes(UTF_8));
        }
    }

    private static Path installed(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void assertNothingKept() throws IOException {
        try (Stream<Path> kept = Files.list(folder.resolve(".m2/parley"))) {
            assertThat(kept).isEmpty();
        }
    }
}
