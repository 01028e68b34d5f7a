package dev.parley.client.engine;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.engine.reason.EngineReason;
import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.CardCipher;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of a room wants, with a real server. */
class DoorwayTest {
    private final List<Notice> told = new CopyOnWriteArrayList<>();
    private final List<ServerMessage.RoomState> states = new CopyOnWriteArrayList<>();
    private final GuardedLoop engine = new GuardedLoop("engine", fault -> {
        throw new AssertionError(fault);
    });
    private final CompletableFuture<Doorway> doorway = new CompletableFuture<>();
    private SignalingServer server;
    private WebSocketSignaling signaling;

    @BeforeEach
    void enter() throws Exception {
        server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        RoomLink link = RoomLink.fresh(server.httpUri().toString());
        RoomKeys keys = RoomKeys.derive(link.secret());
        PeerKey own = PeerKeys.fresh();
        signaling =
                WebSocketSignaling.connect(URI.create(link.server()), "test/1", event -> engine.post(() -> on(event)));
        doorway.complete(new Doorway(1, link, own.peerId(), new CardCipher(keys), signaling, told::add));
        signaling.join(keys.roomId(), keys.joinToken(), own, Optional.empty());
        await().until(() -> told(RoomNotice.Room.class).size() == 1);
    }

    @AfterEach
    void stop() {
        signaling.close();
        engine.end();
        server.close();
    }

    @Test
    void oneInvitationTooManyTakesNothingFromThoseWhoseRoomIsStillToBeTold() {
        int most = ServerMessage.RoomState.MAX_INVITATIONS;
        engine.post(() -> {
            for (int asked = 0; asked <= most; asked++) {
                doorway.join().run(RoomCommand.Invite.ONE_PERSON);
            }
        });
        await().until(() -> told(RoomNotice.Room.class).getLast().invitations() == most
                && !told(RoomNotice.RoomTrouble.class).isEmpty());
        await().untilAsserted(() ->
                assertThat(told(RoomNotice.Invited.class)).hasSize(most).doesNotHaveDuplicates());
        assertThat(told(RoomNotice.RoomTrouble.class))
                .extracting(RoomNotice.RoomTrouble::reason)
                .containsExactly(EngineReason.ROOM_TOO_MANY_INVITATIONS.reason());
    }

    @Test
    void anInvitationThatIsLostWithItsSessionIsSaid() {
        ServerMessage.RoomState before = states.getLast();
        signaling.close();
        engine.post(() -> {
            doorway.join().run(RoomCommand.Invite.ONE_PERSON);
            doorway.join().on(before);
            assertThat(told(RoomNotice.RoomTrouble.class))
                    .as("it is still to be told")
                    .isEmpty();
            doorway.join().sessionLost();
            doorway.join().on(before);
            doorway.join().on(before);
        });
        await().untilAsserted(() -> assertThat(told(RoomNotice.RoomTrouble.class))
                .extracting(RoomNotice.RoomTrouble::reason)
                .containsExactly(EngineReason.ROOM_INVITATION_LOST.reason()));
        assertThat(told(RoomNotice.Invited.class)).isEmpty();
    }

    private void on(SignalingEvent event) {
        switch (event) {
            case SignalingEvent.Delivered(ServerMessage.RoomState state) -> {
                states.add(state);
                doorway.join().on(state);
            }
            case SignalingEvent.ServerSaid(var failure) -> doorway.join().on(failure);
            default -> {}
        }
    }

    private <N extends Notice> List<N> told(Class<N> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
