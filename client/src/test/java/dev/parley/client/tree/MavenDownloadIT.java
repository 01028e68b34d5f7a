package dev.parley.client.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvnw} does on a machine that has no Maven. */
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

    @Test
    void anArchiveThatDoesNotAnswerIsSaidInWords() throws Exception {
        Script.Result result = mvnw(address("/nowhere"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("could not download").contains("404");
        assertNothingKept();
    }

    @Test
    void aFileWithTheRightDigestIsKept() throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(SERVED));
        Path file = folder.resolve("kept");
        Script.Result result = new Script(Path.of(System.getProperty("java.home"), "bin/java"), folder, System.getenv())
                .run(Tree.ROOT.resolve("scripts/Download.java").toString(), address("/good"), file.toString(), digest);
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(file).hasBinaryContent(SERVED);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + archive.getLocalPort() + path;
    }

    /** A PATH with the ordinary programs and no Maven. */
    private Script.Result mvnw(String from) throws Exception {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        for (String name : List.of("dirname", "readlink", "mkdir", "mktemp", "rm", "mv", "tar", "sed")) {
            Path program = programs.resolve(name);
            Files.writeString(program, "#!/bin/sh\nexec " + installed(name) + " \"$@\"\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return Script.named("mvnw")
                .with("PATH", programs.toString())
                .with("HOME", folder.toString())
                .with("PARLEY_MAVEN_ARCHIVE", from)
                .run("--version");
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
