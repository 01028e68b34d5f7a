package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.trust.RoomLink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./parley call} says, and how it exits, when it cannot begin (docs/cli.md). */
class CallThatCannotBeginIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nonsense                                     | This is not a link.
            http://host/j#1.00000000000000000000000001   | This link is mistyped
            """)
    void aDamagedLinkIsWrongUsage(String link, String sentence) throws Exception {
        fails(2, sentence, link);
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ftp://host/j#1.00000000000000000000000000    | A link cannot begin with ftp://.
            http:///j#1.00000000000000000000000000       | This link names no server.
            http://a@host/j#1.00000000000000000000000000 | This link holds a user name
            http://host:0/j#1.00000000000000000000000000 | The port in this link is not valid
            http://host/#1.00000000000000000000000000    | This address leads to no room
            http://host/j                                | This link has no #
            http://host/j#                               | This link has nothing after its #
            http://host/j#2.00000000000000000000000000   | This link was made by a newer Parley.
            http://host/j#1.0000                         | This link's secret has 4 characters instead of 26.
            http://host/j#1.0000000000000000000000000U   | Character 26 of this link's secret
            """)
    void otherDamageIsSoToo(String link, String sentence) throws Exception {
        fails(2, sentence, link);
    }

    @Test
    void anAddressWhereNothingAnswersIsSaid() throws Exception {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(ServeProcess.HOST))) {
            free = taken.getLocalPort();
        }
        fails(
                3,
                "Nothing answers at 10.77.0.1:" + free + ": the server is not running, or the port is wrong.",
                linkTo("http://10.77.0.1:" + free));
    }

    @Test
    void aServerOfAnotherKindIsSaid() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 8, InetAddress.getByName(ServeProcess.HOST))) {
            Thread.ofVirtual().start(() -> answerWithAPage(other));
            String authority = "10.77.0.1:" + other.getLocalPort();
            fails(
                    3,
                    "What answers at " + authority + " is not a Parley server: check the address in the link.",
                    linkTo("http://" + authority));
        }
    }

    private static void answerWithAPage(ServerSocket server) {
        String page = "<h1>It works!</h1>";
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + page.length() + "\r\nConnection: close\r\n\r\n" + page;
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                // The request is read to its end, so that closing does not reset the connection.
                BufferedReader request = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {}
                client.getOutputStream().write(answer.getBytes(UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void aCameraOrMicrophoneFileThatIsMissingIsWrongUsage() throws Exception {
        String link = linkTo("http://10.77.0.1:1");
        Path missing = folder.resolve("missing.mp4");
        fails(2, "--camera: there is no file " + missing + " that can be read.", link, "--camera", missing.toString());
        fails(2, "--mic: there is no file " + missing + " that can be read.", link, "--mic", missing.toString());
        fails(2, "--seconds must be above 0, not 0.0", link, "--seconds", "0");
    }

    private static String linkTo(String server) throws Exception {
        return RoomLink.fresh(server).text();
    }

    private static void fails(int exitCode, String sentence, String link, String... more) throws Exception {
        try (ParleyProcess call = ParleyProcess.call(link, "Ann", more)) {
            assertThat(call.awaitExit()).as(call::toString).isEqualTo(exitCode);
            assertThat(call.errors())
                    .as(call::toString)
                    .anySatisfy(line -> assertThat(line).startsWith("parley: " + sentence));
            assertThat(call.errors()).noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
