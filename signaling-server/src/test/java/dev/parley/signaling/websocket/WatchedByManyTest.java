package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More sockets than are told at once see somebody come home and go, though nothing else happens at the server meanwhile. */
class WatchedByManyTest {
    private static final int MANY = 700;
    private static final ListenKey HOME = ListenKey.of(new byte[ListenKey.BYTES]);

    @Test
    void allAreTold() throws Exception {
        List<RawClient> watchers = new ArrayList<>();
        try (TestServer server = TestServer.behindProxy(Limits.DEFAULT)) {
            for (int i = 0; i < MANY; i++) {
                RawClient watcher = RawClient.greet(server.port);
                watchers.add(watcher);
                watcher.say(new ClientMessage.Watch(List.of(HOME.box())));
                assertThat(watcher.hear(ServerMessage.There.class).there()).isFalse();
            }
            try (RawClient ada = RawClient.greet(server.port)) {
                ada.say(new ClientMessage.Listen(List.of(HOME), true));
                for (RawClient watcher : watchers) {
                    assertThat(watcher.hear(ServerMessage.There.class).there()).isTrue();
                }
            }
            for (RawClient watcher : watchers) {
                assertThat(watcher.hear(ServerMessage.There.class).there()).isFalse();
            }
            server.assertServesOthers();
        } finally {
            for (RawClient watcher : watchers) {
                watcher.close();
            }
        }
    }
}
