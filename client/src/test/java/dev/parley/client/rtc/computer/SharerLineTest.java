package dev.parley.client.rtc.computer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.SoundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharerLineTest {
    private static final String SDP =
            "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fingerprint:sha-256 " + "AB:".repeat(31) + "AB\r\n";
    private static final SoundMessage.End END = new SoundMessage.End(1, SoundMessage.From.SHARER);

    private final Paper paper = new Paper();
    private final SharerLine line = new SharerLine(paper);

    @Test
    void offersWhenThereIsSoundAndSomebodyToHearIt() {
        line.wants(true);
        assertThat(paper.done).isEmpty();
        line.channel(true);
        line.offered(1, SDP);
        line.on(new SoundMessage.Answer(1, SDP));
        line.on(new SoundMessage.Answer(1, SDP));
        line.changed(1, ConnectionState.CONNECTED);
        line.on(new SoundMessage.Volume(1, 30));
        assertThat(paper.done).containsExactly("open 1", new SoundMessage.Offer(1, SDP), "take", "loud 30");
        paper.pass(SharerLine.PATIENCE);
        line.wants(false);
        assertThat(paper.done).endsWith(END, "close");
        line.wants(true);
        assertThat(paper.done).endsWith("open 2");
    }

    @Test
    void saysNothingWhereNothingCanBeSaid() {
        line.channel(true);
        line.wants(true);
        line.channel(false);
        assertThat(paper.done).containsExactly("open 1", "close");
        line.channel(true);
        assertThat(paper.done).endsWith("open 2");
    }

    @Test
    void passesOverWhatIsSaidOfAnEarlierOne() {
        line.channel(true);
        line.wants(true);
        line.wants(false);
        line.wants(true);
        paper.done.clear();
        line.offered(1, SDP);
        line.on(new SoundMessage.Answer(1, SDP));
        line.on(new SoundMessage.Volume(1, 30));
        line.on(new SoundMessage.End(1, SoundMessage.From.LISTENER));
        line.changed(1, ConnectionState.FAILED);
        assertThat(paper.done).isEmpty();
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUpWhereNobodyAnswers() {
        line.channel(true);
        line.wants(true);
        for (int offer = 1; offer < SharerLine.MAX_IN_VAIN; offer++) {
            paper.pass(SharerLine.PATIENCE);
            assertThat(paper.done).endsWith("close");
            paper.pass(Duration.ofSeconds(1L << offer));
            assertThat(paper.done).endsWith("open " + (offer + 1));
        }
        paper.pass(SharerLine.PATIENCE);
        paper.pass(Duration.ofMinutes(5));
        assertThat(paper.done).endsWith("close");
        line.channel(true);
        assertThat(paper.done).endsWith("open " + (SharerLine.MAX_IN_VAIN + 1));
    }

    @Test
    void makesAnotherWhenItBreaksAndNotWhenItComesBack() {
        line.channel(true);
        line.wants(true);
        line.changed(1, ConnectionState.CONNECTED);
        line.changed(1, ConnectionState.DISCONNECTED);
        line.changed(1, ConnectionState.CONNECTED);
        paper.pass(SharerLine.BROKEN);
        assertThat(paper.done).containsExactly("open 1");
        line.changed(1, ConnectionState.DISCONNECTED);
        paper.pass(SharerLine.BROKEN);
        assertThat(paper.done).containsExactly("open 1", END, "close");
        paper.pass(Duration.ofSeconds(1));
        assertThat(paper.done).endsWith("open 2");
    }

    /** Writes down what the line does, and has a clock that is moved by hand. */
    private static final class Paper implements SharerLine.Port {
        private final List<Object> done = new ArrayList<>();
        private final List<Later> waiting = new ArrayList<>();
        private Duration now = Duration.ZERO;

        private record Later(Duration due, Runnable task) {}

        void pass(Duration time) {
            now = now.plus(time);
            List<Later> due = waiting.stream()
                    .filter(each -> each.due.compareTo(now) <= 0)
                    .toList();
            waiting.removeAll(due);
            due.forEach(each -> each.task.run());
        }

        @Override
        public void open(long number) {
            done.add("open " + number);
        }

        @Override
        public void take(String answer) {
            done.add("take");
        }

        @Override
        public void add(List<IceCandidate> candidates) {
            done.add("add");
        }

        @Override
        public void louder(int percent) {
            done.add("loud " + percent);
        }

        @Override
        public void close() {
            done.add("close");
        }

        @Override
        public void say(SoundMessage message) {
            done.add(message);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            waiting.add(new Later(now.plus(delay), task));
        }
    }
}
