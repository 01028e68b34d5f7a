package dev.parley.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The doorbell on the sockets of the rooms: after hello, beside a call or without one, and no longer than a socket is heard. */
class ListeningTest {
    private static final ListenKey KEY = ListenKey.of(new byte[ListenKey.BYTES]);
    private static final ClientMessage LISTEN = new ClientMessage.Listen(List.of(KEY), true);
    private static final ClientMessage RING = new ClientMessage.Ring(KEY.box(), new Note("abc"), false, 7);

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void needsAHelloAndNoRoom() {
        RoomsHarness.Socket early = harness.connect();
        early.say(LISTEN);
        assertThat(early.one(ServerMessage.Failure.class).field()).isEqualTo("type");

        RoomsHarness.Socket ada = harness.greet();
        ada.say(LISTEN);
        RoomsHarness.Socket caller = harness.member(1);
        caller.say(RING);

        assertThat(ada.one(ServerMessage.Noted.class)).isEqualTo(new ServerMessage.Noted(KEY.box(), new Note("abc")));
        assertThat(caller.one(ServerMessage.Rung.class)).isEqualTo(new ServerMessage.Rung(7, 1, false));
        assertThat(harness.rooms.census().rooms()).isOne();
    }

    @Test
    void whoListensIsClosedAfterEighteenSilentSecondsAndWhoWatchesHearsOfIt() {
        RoomsHarness.Socket watcher = harness.greet();
        watcher.say(new ClientMessage.Watch(List.of(KEY.box())));
        RoomsHarness.Socket silent = harness.greet();
        silent.say(LISTEN);
        for (int second = 0; second < 17; second++) {
            harness.pass(Duration.ofSeconds(1));
        }
        assertThat(silent.closed).isNull();
        harness.pass(Duration.ofSeconds(1));

        assertThat(silent.closed).isEqualTo(CloseCode.SILENT);
        assertThat(watcher.all(ServerMessage.There.class))
                .extracting(ServerMessage.There::there)
                .containsExactly(false, true, false);
        assertThat(watcher.closed).as("has its whole time").isNull();
    }

    @Test
    void whoIsHeardEverySixSecondsListensForDays() {
        RoomsHarness.Socket ada = harness.greet();
        ada.say(LISTEN);
        for (int i = 0; i < 20_000; i++) {
            harness.pass(Duration.ofSeconds(6));
            ada.say(new ClientMessage.Ping());
        }
        harness.greet().say(RING);

        assertThat(ada.closed).isNull();
        assertThat(ada.all(ServerMessage.Noted.class)).hasSize(1);
    }

    @Test
    void whoListensNoMoreHasItsWholeTimeAgain() {
        RoomsHarness.Socket ada = harness.greet();
        ada.say(LISTEN);
        ada.say(new ClientMessage.Listen(List.of(), true));
        harness.pass(Duration.ofSeconds(44));

        assertThat(ada.closed).isNull();
    }

    @Test
    void aBoxIsOfASocketAndNotOfItsSession() {
        RoomsHarness.Socket ada = harness.member(1);
        ada.say(LISTEN);
        ada.drop();
        RoomsHarness.Socket again = ada.resume(0);
        RoomsHarness.Socket caller = harness.greet();
        caller.say(RING);
        assertThat(caller.one(ServerMessage.Rung.class).heard()).isZero();
        again.say(LISTEN);
        caller.say(RING);

        assertThat(again.all(ServerMessage.Noted.class)).hasSize(1);
    }

    @Test
    void aServerThatStopsSaysFarewellToAllAndNothingElse() {
        RoomsHarness.Socket watcher = harness.greet();
        watcher.say(new ClientMessage.Watch(List.of(KEY.box())));
        harness.greet().say(LISTEN);

        harness.deliver(harness.rooms.goAway(2000));

        assertThat(watcher.heard.getLast()).isEqualTo(new ServerMessage.GoAway(2000));
    }

    @Test
    void whatIsWrongUsesNoNumber() {
        RoomsHarness.Socket ada = harness.member(1);
        ada.sayText("{\"type\":\"ring\",\"box\":\"x\",\"seq\":" + (ada.seq + 1) + "}");
        ada.leave();

        assertThat(ada.all(ServerMessage.Failure.class)).hasSize(1);
        assertThat(harness.rooms.census().members()).isZero();
    }
}
