package dev.parley.client.rtc.computer;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.SoundMessage;
import dev.parley.signaling.protocol.limit.TokenBucket;
import java.time.Duration;
import java.util.List;

/**
 * The listener's side of the way on which the sound of a peer's share comes, and how loud it is wanted. It says and does everything
 * through its port, and knows no clock. For one thread.
 */
final class ListenerLine {
    private static final double MILLIS_PER_SECOND = 1000;

    /** While a slider is drawn. */
    static final Duration VOLUME_PACE = Duration.ofMillis(100);

    static final int FULL = 100;

    private final Port port;
    private final TokenBucket offers;
    private boolean open;
    private long current;
    private long last;
    private int candidates;
    private int percent;
    private int said;
    private boolean answered;
    private boolean pacing;
    private boolean heard;

    /** What the line does. */
    interface Port {
        /** Makes a connection of the offer and its answer, of which {@link ListenerLine#answered} tells. */
        void open(long number, String offer);

        void add(List<IceCandidate> candidates);

        void close();

        /** Plays it or not; how loud, the sharer's side sees to. */
        void play(boolean on);

        void say(SoundMessage message);

        /** Whether the peer's sound comes now. */
        void heard(boolean on);

        void later(Duration delay, Runnable task);

        long nanoTime();
    }

    /** @param percent how loud it is wanted */
    ListenerLine(Port port, int percent) {
        this.port = port;
        this.percent = percent;
        offers = new TokenBucket(
                MILLIS_PER_SECOND / ControlLimits.SOUND_OFFER_MILLIS,
                ControlLimits.SOUND_OFFERS_AT_ONCE,
                port.nanoTime());
    }

    void channel(boolean opened) {
        open = opened;
        last = 0;
        end();
    }

    void volume(int wanted) {
        percent = wanted;
        if (current != 0) {
            port.play(percent > 0);
            sayVolume();
        }
    }

    int percent() {
        return percent;
    }

    void answered(long number, String sdp) {
        if (number == current) {
            port.say(new SoundMessage.Answer(number, sdp));
            answered = true;
            port.play(percent > 0);
            sayVolume();
        }
    }

    void gathered(long number, List<IceCandidate> found) {
        if (number == current) {
            port.say(new SoundMessage.Candidates(number, SoundMessage.From.LISTENER, found));
        }
    }

    void changed(long number, ConnectionState now) {
        if (number != current) {
            return;
        }
        switch (now) {
            case CONNECTED -> {
                heard = true;
                port.heard(true);
            }
            case FAILED -> failed(number);
            case NEW, CONNECTING, DISCONNECTED, CLOSED -> {}
        }
    }

    /** It cannot be made, or is broken for good: the sharer's side may try another. */
    void failed(long number) {
        if (number == current) {
            port.say(new SoundMessage.End(number, SoundMessage.From.LISTENER));
            end();
        }
    }

    void on(SoundMessage message) {
        if (!open) {
            return;
        }
        switch (message) {
            case SoundMessage.Offer(long number, String sdp) -> {
                if (number > last && offers.take(port.nanoTime())) {
                    begin(number, sdp);
                }
            }
            case SoundMessage.Candidates(long number, var _, var more) -> {
                if (number == current && candidates + more.size() <= ControlLimits.SOUND_CANDIDATES) {
                    candidates += more.size();
                    port.add(more);
                }
            }
            case SoundMessage.End(long number, var _) -> {
                if (number == current) {
                    end();
                }
            }
            case SoundMessage.Answer _, SoundMessage.Volume _ -> {}
        }
    }

    private void begin(long number, String sdp) {
        end();
        current = number;
        last = number;
        candidates = 0;
        answered = false;
        said = FULL;
        port.open(number, sdp);
    }

    private void sayVolume() {
        if (!answered || pacing || said == percent) {
            return;
        }
        said = percent;
        port.say(new SoundMessage.Volume(current, percent));
        pacing = true;
        port.later(VOLUME_PACE, () -> {
            pacing = false;
            if (current != 0) {
                sayVolume();
            }
        });
    }

    private void end() {
        if (current != 0) {
            current = 0;
            port.close();
        }
        if (heard) {
            heard = false;
            port.heard(false);
        }
    }
}
