package dev.parley.client.rtc.computer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.SoundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerLineTest {
    private static final String SDP =
            "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fingerprint:sha-256 " + "AB:".repeat(31) + "AB\r\n";
    private static final IceCandidate CANDIDATE =
            new IceCandidate("0", 0, "candidate:1 1 udp 2122260223 10.77.0.1 40000 typ host");

    private final Paper paper = new Paper();
    private final ListenerLine line = new ListenerLine(paper, ListenerLine.FULL);

    @Test
    void answersAndTellsWhenSoundComesAndGoes() {
        line.channel(true);
        line.on(new SoundMessage.Offer(1, SDP));
        line.answered(1, SDP);
        line.changed(1, ConnectionState.CONNECTED);
        assertThat(paper.done).containsExactly("open 1", new SoundMessage.Answer(1, SDP), "play true", "heard true");
        line.on(new SoundMessage.End(1, SoundMessage.From.SHARER));
        assertThat(paper.done).endsWith("close", "heard false");
    }

    @Test
    void takesAnotherInPlaceOfTheOneBeforeButNoOlder() {
        line.channel(true);
        line.on(new SoundMessage.Offer(4, SDP));
        line.on(new SoundMessage.Offer(5, SDP));
        line.on(new SoundMessage.Offer(5, SDP));
        line.on(new SoundMessage.Offer(3, SDP));
        assertThat(paper.done).containsExactly("open 4", "close", "open 5");
        line.channel(false);
        line.on(new SoundMessage.Offer(6, SDP));
        assertThat(paper.done).endsWith("open 5", "close");
        line.channel(true);
        line.on(new SoundMessage.Offer(1, SDP));
        assertThat(paper.done).as("another program counts anew").endsWith("open 1");
    }

    @Test
    void saysHowLoudItIsWantedAndNotForEachStepOfASlider() {
        line.volume(40);
        line.channel(true);
        line.on(new SoundMessage.Offer(1, SDP));
        line.answered(1, SDP);
        for (int percent = 39; percent >= 0; percent--) {
            line.volume(percent);
        }
        assertThat(paper.said(SoundMessage.Volume.class)).containsExactly(new SoundMessage.Volume(1, 40));
        paper.pass(ListenerLine.VOLUME_PACE);
        assertThat(paper.said(SoundMessage.Volume.class))
                .containsExactly(new SoundMessage.Volume(1, 40), new SoundMessage.Volume(1, 0));
        assertThat(paper.done).contains("play false");
        line.on(new SoundMessage.Offer(2, SDP));
        line.answered(2, SDP);
        paper.pass(ListenerLine.VOLUME_PACE);
        assertThat(paper.said(SoundMessage.Volume.class)).endsWith(new SoundMessage.Volume(2, 0));
    }

    @Test
    void takesNoMoreOffersAndCandidatesThanAnHonestSharerHas() {
        line.channel(true);
        int offers = ControlLimits.SOUND_OFFERS_AT_ONCE;
        for (int number = 1; number <= offers + 5; number++) {
            line.on(new SoundMessage.Offer(number, SDP));
        }
        assertThat(paper.done).endsWith("open " + offers);
        paper.pass(Duration.ofMillis(ControlLimits.SOUND_OFFER_MILLIS));
        line.on(new SoundMessage.Offer(99, SDP));
        assertThat(paper.done).endsWith("open 99");
        paper.done.clear();
        List<IceCandidate> many = Collections.nCopies(SoundMessage.MAX_CANDIDATES, CANDIDATE);
        for (int i = 0; i < 10; i++) {
            line.on(new SoundMessage.Candidates(99, SoundMessage.From.SHARER, many));
        }
        assertThat(paper.done).hasSize(ControlLimits.SOUND_CANDIDATES / SoundMessage.MAX_CANDIDATES);
    }

    @Test
    void saysThatItFailed() {
        line.channel(true);
        line.on(new SoundMessage.Offer(1, SDP));
        line.changed(1, ConnectionState.FAILED);
        assertThat(paper.done).containsExactly("open 1", new SoundMessage.End(1, SoundMessage.From.LISTENER), "close");
    }

    /** Writes down what the line does, and has a clock that is moved by hand. */
    private static final class Paper implements ListenerLine.Port {
        private final List<Object> done = new ArrayList<>();
        private final List<Runnable> waiting = new ArrayList<>();
        private long now;

        void pass(Duration time) {
            now += time.toNanos();
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }

        <T extends SoundMessage> List<T> said(Class<T> type) {
            return done.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public void open(long number, String offer) {
            done.add("open " + number);
        }

        @Override
        public void add(List<IceCandidate> candidates) {
            done.add("add");
        }

        @Override
        public void close() {
            done.add("close");
        }

        @Override
        public void play(boolean on) {
            done.add("play " + on);
        }

        @Override
        public void say(SoundMessage message) {
            done.add(message);
        }

        @Override
        public void heard(boolean on) {
            done.add("heard " + on);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            waiting.add(task);
        }

        @Override
        public long nanoTime() {
            return now;
        }
    }
}
