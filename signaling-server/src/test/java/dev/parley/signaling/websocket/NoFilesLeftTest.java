package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that may open no more files serves whom it has, tries again once a second, and takes who waits when there are files again. */
class NoFilesLeftTest {
    private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(3);

    /** What it needs for itself is some hundred. */
    private static final List<String> FEW_FILES = List.of("sh", "-c", "ulimit -n 400 && exec \"$@\"", "sh");

    @Test
    void servesThoseWhoAreThereAndTakesWhoWaitsLater() throws Exception {
        try (Child server = new Child(FEW_FILES, LoneServer.class)) {
            int port = Math.toIntExact(server.read());
            try (RawClient ada = RawClient.greet(port);
                    RawClient bob = RawClient.greet(port)) {
                ada.say(TestServer.join(1, 1));
                ada.hear(ServerMessage.Joined.class);
                bob.say(TestServer.join(1, 2));
                bob.hear(ServerMessage.Joined.class);
                ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);

                assertThat(server.ask(LoneServer.TAKE_FILES)).isPositive();
                long start = System.nanoTime();
                try (RawClient late = RawClient.connect(port)) {
                    int word = 0;
                    while (System.nanoTime() - start < LONG_ENOUGH) {
                        ada.say(new ClientMessage.Signal(newcomer.member().id(), "word " + word, 2 + word));
                        ServerMessage.Signal heard = bob.hear(ServerMessage.Signal.class);
                        assertThat(heard.body().text()).isEqualTo("word " + word);
                        bob.say(new ClientMessage.Ack(heard.seq()));
                        word++;
                        TimeUnit.MILLISECONDS.sleep(100);
                    }
                    server.ask(LoneServer.GIVE_FILES_BACK);
                    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

                    assertThat(late.upgrade("")).contains(" 101 ");
                    assertThat(server.log().stream().filter(line -> line.contains("a connection cannot be accepted")))
                            .as("once a second, and not in circles")
                            .hasSizeBetween(1, Math.toIntExact(seconds) + 2);
                }
            }
        }
    }
}
