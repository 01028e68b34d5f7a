package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.client.trust.RoomLink;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
            http://host/j#1.00000000000000000000000001   | This link is mistyped
            """)
    void aDamagedLinkIsWrongUsage(String link, String sentence) throws Exception {
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
                "Nothing answers at 10.77.0.1:" + free
                        + ": the server is not running, or the port in the link is wrong.",
                linkTo("http://10.77.0.1:" + free));
    }

    @Test
    void aServerOfAnotherKindIsSaid() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(ServeProcess.HOST, 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<h1>It works!</h1>".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            String authority = "10.77.0.1:" + other.getAddress().getPort();
            fails(
                    3,
                    "What answers at " + authority + " is not a Parley server: check the address in the link.",
                    linkTo("http://" + authority));
        } finally {
            other.stop(0);
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
