package dev.parley.client.engine;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.control.Command;
import dev.parley.client.control.Command.Look.Offer;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.CardCipher;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds the link sees the names of those who are there, from a real server that does not know them. */
class LookoutTest {
    private final List<Notice> told = new CopyOnWriteArrayList<>();
    private final GuardedLoop loop = new GuardedLoop("engine", fault -> {
        throw new AssertionError(fault);
    });
    private final Lookout lookout = new Lookout(new OwnThread(), told::add, "test/1", () -> {});
    private final CallMessageCodec codec = new CallMessageCodec();
    private final List<WebSocketSignaling> members = new CopyOnWriteArrayList<>();
    private SignalingServer server;
    private RoomLink link;
    private RoomKeys keys;

    @BeforeEach
    void start() throws Exception {
        server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        link = RoomLink.fresh(server.httpUri().toString());
        keys = RoomKeys.derive(link.secret());
    }

    @AfterEach
    void stop() {
        loop.post(lookout::away);
        members.forEach(WebSocketSignaling::close);
        loop.end();
        server.close();
    }

    @Test
    void showsWhoIsThereByTheNamesThatTheyLeft() {
        PeerId ann = member("Ann", PeerKeys.fresh(), true);
        awaitPeople(new PresentPerson(ann, "Ann"));

        PeerId guest = member("", PeerKeys.fresh(), false);
        awaitPeople(new PresentPerson(ann, "Ann"), new PresentPerson(guest, ""));
    }

    @Test
    void aCardOfSomebodyElseSaysNothing() {
        PeerKey mallory = PeerKeys.fresh();
        Optional<MemberCard> anns = card(PeerKeys.fresh().peerId(), "Ann");
        WebSocketSignaling signaling = WebSocketSignaling.connect(URI.create(link.server()), "test/1", _ -> {});
        members.add(signaling);
        signaling.join(keys.roomId(), keys.joinToken(), mallory, anns);

        awaitPeople(new PresentPerson(mallory.peerId(), ""));
    }

    @Test
    void whoJoinsGoesOnOverTheSessionThatLooked() throws Exception {
        PeerId ann = member("Ann", PeerKeys.fresh(), true);
        awaitPeople(new PresentPerson(ann, "Ann"));
        List<SignalingEvent> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Optional<Approach>> taken = new CompletableFuture<>();
        CompletableFuture<Optional<Approach>> another = new CompletableFuture<>();
        loop.post(() -> {
            another.complete(lookout.approach(otherLink()));
            taken.complete(lookout.approach(link));
        });

        Approach way = taken.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS).orElseThrow();
        assertThat(another.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        assertThat(way.up()).isTrue();
        assertThat(way.members()).containsExactly(ann);
        loop.post(() -> way.listening().accept(heard::add));
        PeerKey own = PeerKeys.fresh();
        way.signaling().join(keys.roomId(), keys.joinToken(), own, Optional.empty());
        way.signaling().send(ann, "c2VhbGVk");
        await().until(() -> heard.stream()
                .anyMatch(event -> event instanceof SignalingEvent.Delivered(ServerMessage.Joined joined)
                        && joined.you().equals(own.peerId())));
        assertThat(way.signaling().end()).succeedsWithin(Waiting.PATIENCE);
    }

    private RoomLink otherLink() {
        try {
            return RoomLink.fresh(server.httpUri().toString());
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
    }

    private PeerId member(String name, PeerKey key, boolean withCard) {
        WebSocketSignaling signaling = WebSocketSignaling.connect(URI.create(link.server()), "test/1", _ -> {});
        members.add(signaling);
        Optional<MemberCard> card = withCard ? card(key.peerId(), name) : Optional.empty();
        signaling.join(keys.roomId(), keys.joinToken(), key, card);
        return key.peerId();
    }

    private Optional<MemberCard> card(PeerId member, String name) {
        byte[] text = codec.encode(new CallMessage.Introduction(name, ClientKind.DESKTOP));
        return new CardCipher(keys).seal(member, new String(text, StandardCharsets.UTF_8));
    }

    private void awaitPeople(PresentPerson... people) {
        await().pollInterval(Duration.ofMillis(1100)).untilAsserted(() -> {
            int before = told.size();
            loop.post(() -> {
                lookout.away();
                lookout.look(new Command.Look(link.text(), 7, Offer.MET));
            });
            await().until(() -> told.size() > before);
            assertThat(told.getLast()).isEqualTo(new Notice.Present(7, true, List.of(people)));
        });
    }

    private final class OwnThread implements EngineThread {
        @Override
        public void execute(Runnable task) {
            loop.post(task);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            var _ = loop.after(delay, task);
        }
    }
}
