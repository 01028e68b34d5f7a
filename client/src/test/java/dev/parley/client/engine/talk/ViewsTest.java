package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.trust.PeerKeys;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the size in which somebody is shown only they are told, and no faster than their encoder likes. */
class ViewsTest {
    private final PeerId ann = PeerKeys.fresh().peerId();
    private final ConnectionId first = new ConnectionId(ann, 1);
    private final ConnectionId second = new ConnectionId(ann, 2);
    private final Call call = new Call();
    private final Conversation conversation =
            new Conversation(1, PeerKeys.fresh().peerId(), call, NoVerifying.of(), _ -> {});

    @BeforeEach
    void annIsThere() {
        conversation.members(List.of(ann));
    }

    @Test
    void aViewIsToldWhenItChangesAndOnEachChannelThatOpens() {
        conversation.view(ann, 640, 360);
        assertThat(call.said).isEmpty();
        conversation.onOpened(first, 65_536);
        assertThat(call.said).containsExactly("1 640x360");
        conversation.view(ann, 640, 360);
        conversation.view(ann, 320, 180);
        assertThat(call.said).containsExactly("1 640x360", "1 320x180");
        conversation.onClosed(first);
        conversation.onOpened(second, 65_536);
        assertThat(call.said).containsExactly("1 640x360", "1 320x180", "2 320x180");
    }

    @Test
    void anEdgeThatIsDraggedIsToldSomeTimesAndInTheEndAsItStands() {
        conversation.onOpened(first, 65_536);
        for (int step = 1; step <= 50; step++) {
            conversation.view(ann, 600 + step, 360);
        }
        assertThat(call.said).hasSize(ControlLimits.VIEWS_AT_ONCE);
        call.pass(Duration.ofSeconds(1));
        assertThat(call.said).hasSize(ControlLimits.VIEWS_AT_ONCE + 1).endsWith("1 650x360");
    }

    @Test
    void whatAPeerSaysOfItsViewIsFollowedSomeTimesAndInTheEndAsItStands() {
        conversation.onOpened(first, 65_536);
        for (int step = 1; step <= 50; step++) {
            hears(first, 600 + step);
        }
        assertThat(call.followed).hasSize(ControlLimits.VIEWS_AT_ONCE);
        call.pass(Duration.ofSeconds(1));
        assertThat(call.followed).hasSize(ControlLimits.VIEWS_AT_ONCE + 1).endsWith("1 650x360");
    }

    @Test
    void anotherConnectionIsToldAnewAndTheOneBeforeCountsNoMore() {
        conversation.onOpened(first, 65_536);
        hears(first, 640);
        conversation.onOpened(second, 65_536);
        hears(second, 640);
        hears(first, 320);
        assertThat(call.followed).containsExactly("1 640x360", "2 640x360");
    }

    @Test
    void whoLeftIsNotFollowedAnyMore() {
        conversation.onOpened(first, 65_536);
        conversation.members(List.of());
        hears(first, 640);
        assertThat(call.followed).isEmpty();
    }

    private void hears(ConnectionId connection, int width) {
        conversation.onReceived(
                connection, new ControlMessageCodec().encode(new ControlMessage.View(width, /* height= */ 360)));
    }

    /** Writes down what is said and followed; its clock is moved by hand. */
    private static final class Call implements ConversationPort {
        private final List<String> said = new ArrayList<>();
        private final List<String> followed = new ArrayList<>();
        private final List<Task> tasks = new ArrayList<>();
        private long now;

        private record Task(long due, Runnable run) {}

        void pass(Duration time) {
            now += time.toNanos();
            List<Task> due = tasks.stream().filter(task -> task.due <= now).toList();
            tasks.removeAll(due);
            due.forEach(task -> task.run.run());
        }

        @Override
        public void send(ConnectionId connection, String text) {
            if (new ControlMessageCodec().decode(text) instanceof ControlMessage.View(int width, int height)) {
                said.add(connection.made() + " " + width + "x" + height);
            }
        }

        @Override
        public void viewed(ConnectionId connection, int width, int height) {
            followed.add(connection.made() + " " + width + "x" + height);
        }

        @Override
        public void sound(ConnectionId connection, SoundMessage message) {}

        @Override
        public void later(Duration delay, Runnable task) {
            tasks.add(new Task(now + delay.toNanos(), task));
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public String name(PeerId peer) {
            return "Ann";
        }

        @Override
        public boolean connected(PeerId peer) {
            return true;
        }
    }
}
