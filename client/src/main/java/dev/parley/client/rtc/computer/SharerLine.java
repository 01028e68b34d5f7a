package dev.parley.client.rtc.computer;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.SoundMessage;
import java.time.Duration;
import java.util.List;

/**
 * The sharer's side of the way on which a share's sound goes to one peer: when it is offered, and when once more. It says and does
 * everything through its port, and knows no clock. For one thread.
 */
final class SharerLine {
    /** From the offer until it is up. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A connection that is disconnected is mostly back before that. */
    static final Duration BROKEN = Duration.ofSeconds(4);

    /** A program of an earlier edition answers none of them. */
    static final int MAX_IN_VAIN = 5;

    private final Port port;
    private boolean wanted;
    private boolean open;
    private boolean waiting;
    private boolean answered;
    private ConnectionState state = ConnectionState.NEW;
    private long current;
    private long last;
    private int inVain;

    /** What the line does. */
    interface Port {
        /** Makes a connection and its offer, of which {@link SharerLine#offered} tells. */
        void open(long number);

        void take(String answer);

        void add(List<IceCandidate> candidates);

        void louder(int percent);

        void close();

        void say(SoundMessage message);

        void later(Duration delay, Runnable task);
    }

    SharerLine(Port port) {
        this.port = port;
    }

    /** Whether there is sound to be sent. */
    void wants(boolean sound) {
        wanted = sound;
        settle();
    }

    /** Whether anything can be said to the peer. */
    void channel(boolean opened) {
        open = opened;
        inVain = 0;
        settle();
    }

    void offered(long number, String sdp) {
        if (number == current) {
            port.say(new SoundMessage.Offer(number, sdp));
        }
    }

    void gathered(long number, List<IceCandidate> candidates) {
        if (number == current && open) {
            port.say(new SoundMessage.Candidates(number, SoundMessage.From.SHARER, candidates));
        }
    }

    void changed(long number, ConnectionState now) {
        if (number != current) {
            return;
        }
        state = now;
        switch (now) {
            case CONNECTED -> inVain = 0;
            case DISCONNECTED ->
                port.later(BROKEN, () -> {
                    if (number == current && state == ConnectionState.DISCONNECTED) {
                        again();
                    }
                });
            case FAILED -> again();
            case NEW, CONNECTING, CLOSED -> {}
        }
    }

    /** It could not be made. */
    void failed(long number) {
        if (number == current) {
            again();
        }
    }

    void on(SoundMessage message) {
        if (message.number() != current) {
            return;
        }
        switch (message) {
            case SoundMessage.Answer(var _, String sdp) -> {
                if (!answered) {
                    answered = true;
                    port.take(sdp);
                }
            }
            case SoundMessage.Candidates(var _, var _, var candidates) -> port.add(candidates);
            case SoundMessage.Volume(var _, int percent) -> port.louder(percent);
            case SoundMessage.End _ -> again();
            case SoundMessage.Offer _ -> {}
        }
    }

    private void settle() {
        boolean should = wanted && open;
        if (should && current == 0 && !waiting && inVain < MAX_IN_VAIN) {
            begin();
        } else if (!should && current != 0) {
            end();
        }
    }

    private void begin() {
        long number = ++last;
        current = number;
        state = ConnectionState.NEW;
        answered = false;
        inVain++;
        port.open(number);
        port.later(PATIENCE, () -> {
            if (number == current && state != ConnectionState.CONNECTED && state != ConnectionState.DISCONNECTED) {
                again();
            }
        });
    }

    /** Another one, some time later: a fault that stays must not be met without a pause. */
    private void again() {
        end();
        waiting = true;
        port.later(Duration.ofSeconds(1L << Math.min(inVain, MAX_IN_VAIN)), () -> {
            waiting = false;
            settle();
        });
    }

    private void end() {
        if (open) {
            port.say(new SoundMessage.End(current, SoundMessage.From.SHARER));
        }
        current = 0;
        port.close();
    }
}
