package dev.parley.client.rtc;

import static org.awaitility.Awaitility.await;

import dev.parley.client.Waiting;
import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.rtc.common.MediaEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two real connections of this JVM that talk to each other; a stands for one peer's end, b for the other's. */
final class Pair implements AutoCloseable {
    static final Duration PATIENCE = Waiting.PATIENCE;

    final End a = new End();
    final End b = new End();

    Pair() {
        a.other = b;
        b.other = a;
    }

    /** One end, with just enough signaling to connect. */
    static final class End {
        final List<ConnectionEvent> events = new CopyOnWriteArrayList<>();
        final ConnectionId id = RealRtc.newConnection(this::on);
        private final List<IceCandidate> early = new ArrayList<>();
        private End other = this;
        private boolean remoteSet;
        private boolean relaying = true;

        /** Called on the control thread of the media side. */
        private void on(ConnectionEvent event) {
            events.add(event);
            if (!relaying) {
                return;
            }
            switch (event) {
                case ConnectionEvent.OfferMade(var _, long negotiation, String sdp) ->
                    run(new ConnectionCommand.AnswerOffer(other.id, negotiation, sdp, false));
                case ConnectionEvent.AnswerMade(var _, long negotiation, String sdp) -> {
                    remoteInPlace();
                    run(new ConnectionCommand.ApplyAnswer(other.id, negotiation, sdp));
                }
                case ConnectionEvent.AnswerApplied _ -> remoteInPlace();
                case ConnectionEvent.CandidatesGathered(var _, var candidates) -> other.offered(candidates);
                default -> {}
            }
        }

        private void offered(List<IceCandidate> candidates) {
            if (remoteSet) {
                run(new ConnectionCommand.AddCandidates(id, candidates));
            } else {
                early.addAll(candidates);
            }
        }

        private void remoteInPlace() {
            remoteSet = true;
            run(new ConnectionCommand.AddCandidates(id, early));
            early.clear();
        }

        /** From now on the test itself carries descriptions; candidates too. */
        void relay(boolean on) {
            relaying = on;
        }

        <T extends ConnectionEvent> List<T> seen(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        <T extends ConnectionEvent> T awaitNext(Class<T> type, int already) {
            await().atMost(PATIENCE).until(() -> seen(type).size() > already);
            return seen(type).get(already);
        }

        boolean connected() {
            return seen(ConnectionEvent.ConnectionChanged.class).stream()
                    .anyMatch(each -> each.state() == ConnectionState.CONNECTED);
        }

        TileId tile() {
            return TileId.camera(id.peer());
        }

        /** Shows this end's picture of the other side. */
        PictureReader show(int width, int height) throws IOException {
            return Pair.show(tile(), width, height);
        }
    }

    static PictureReader show(TileId tile, int width, int height) throws IOException {
        int before = shared(tile).size();
        RealRtc.rtc().showPicture(tile, width, height, false);
        await().atMost(PATIENCE).until(() -> shared(tile).size() > before);
        return PictureReader.open(shared(tile).get(before));
    }

    private static List<Path> shared(TileId tile) {
        return RealRtc.media(
                        MediaEvent.PictureShared.class, event -> event.tile().equals(tile))
                .stream()
                .map(MediaEvent.PictureShared::file)
                .toList();
    }

    static void run(ConnectionCommand command) {
        RealRtc.rtc().run(command);
    }

    void open() {
        run(new ConnectionCommand.Open(a.id, List.of()));
        run(new ConnectionCommand.Open(b.id, List.of()));
    }

    Pair connect() {
        open();
        run(new ConnectionCommand.MakeOffer(a.id, 1, false));
        await().atMost(PATIENCE).until(() -> a.connected() && b.connected());
        return this;
    }

    @Override
    public void close() {
        run(new ConnectionCommand.Close(a.id));
        run(new ConnectionCommand.Close(b.id));
        RealRtc.rtc().hidePicture(a.tile());
        RealRtc.rtc().hidePicture(b.tile());
    }
}
