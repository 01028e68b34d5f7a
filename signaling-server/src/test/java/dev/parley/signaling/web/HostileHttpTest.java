package dev.parley.signaling.web;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.Waiting;
import dev.parley.signaling.address.Sources;
import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the HTTP port over real sockets. Each fails, and others are still answered. */
class HostileHttpTest {
    private static final Source ATTACKER = new Source("192.0.2.1", false);
    private static final Source PROXY = new Source("192.0.2.2", true);
    private static final String GET = "GET /large HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final Content LARGE = Content.text("text/plain", "x".repeat(1024 * 1024));

    private final AtomicReference<Source> source = new AtomicReference<>(ATTACKER);
    private final List<Socket> open = new ArrayList<>();
    private final AtomicLong passed = new AtomicLong();
    private HttpListener http;

    @BeforeEach
    void start() throws IOException {
        Sources sources = (_, _) -> source.get();
        http = HttpListener.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                sources,
                passed::get,
                request -> request.path().equals("/large")
                        ? new Answer(200, LARGE, Map.of())
                        : Answer.text(200, "for others"));
    }

    @AfterEach
    void othersAreStillAnswered() throws IOException {
        source.set(new Source("192.0.2.3", false));
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .endsWith("\r\n\r\nfor others\n");
        for (Socket socket : open) {
            socket.close();
        }
        http.close();
    }

    @Test
    void idleSocketsOfOneAddressGiveWayToItsOwnNewOnes() throws IOException {
        Socket oldest = connect(1);
        passed.incrementAndGet();
        connect(HttpListener.MAX_PER_ADDRESS);

        assertThat(ask("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains(" 200 OK\r\n");
        assertThat(isEnded(oldest)).isTrue();
        assertThat(http.size()).isLessThanOrEqualTo(HttpListener.MAX_PER_ADDRESS);
    }

    @Test
    void idleSocketsOfEverybodyGiveWayToNewOnes() throws IOException {
        source.set(PROXY);
        connect(HttpListener.MAX_CONNECTIONS);
    }

    @Test
    void cutsOffWhoDribblesAHead() throws IOException {
        Socket dribbling = connect(1);
        for (byte each : "GET / HTTP".getBytes(StandardCharsets.US_ASCII)) {
            dribbling.getOutputStream().write(each);
            pass(HttpConnection.REQUEST_TIME.dividedBy(11));
        }
        assertThat(http.size()).isEqualTo(1);
        pass(HttpConnection.REQUEST_TIME.dividedBy(10));

        assertThat(isEnded(dribbling)).isTrue();
    }

    @Test
    void cutsOffWhoAsksAndDoesNotTakeTheAnswer() throws IOException {
        Socket stalled = connect(1);
        stalled.getOutputStream().write(GET.repeat(100).getBytes(StandardCharsets.US_ASCII));
        // While it is answered it does not give way, so its time is what ends it.
        await().until(() -> http.answering() == 1);
        pass(HttpConnection.ANSWER_TIME);

        await().until(() -> http.size() == 0);
    }

    @Test
    void refusesOneAddressThatStallsAllOfItsAnswers() throws IOException {
        connect(HttpListener.MAX_PER_ADDRESS);
        for (Socket socket : open) {
            socket.getOutputStream().write(GET.repeat(100).getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> http.answering() == HttpListener.MAX_PER_ADDRESS);

        assertThat(isEnded(new Socket(InetAddress.getLoopbackAddress(), http.port())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n",
                "get / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void refusesWhatIsNoRequest(String request) throws IOException {
        assertThat(ask(request)).startsWith("HTTP/1.1 400 ").contains("\r\nConnection: close\r\n");
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(100) + "\r\n")).startsWith("HTTP/1.1 431 ");
    }

    /** What follows a body that is not read must not be taken for another request. */
    @Test
    void answersNothingBehindABody() throws IOException {
        String smuggled = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        for (String length : List.of("Content-Length: 27", "Transfer-Encoding: chunked", "Content-Length: 0, 27")) {
            assertThat(ask("GET / HTTP/1.1\r\n" + length + "\r\n\r\n" + smuggled))
                    .as(length)
                    .doesNotContain("for others\nHTTP/1.1");
        }
    }

    /** Opens sockets until there are so many, and answers with the last of them. */
    private Socket connect(int count) throws IOException {
        while (open.size() < count) {
            open.add(new Socket(InetAddress.getLoopbackAddress(), http.port()));
        }
        await().until(() -> http.size() == count);
        return open.getLast();
    }

    private void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(Math.toIntExact(Waiting.PATIENCE.toMillis()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            return "reset";
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        socket.setSoTimeout(Math.toIntExact(Waiting.PATIENCE.toMillis()));
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }
}
