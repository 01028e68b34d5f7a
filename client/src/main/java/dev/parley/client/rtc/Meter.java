package dev.parley.client.rtc;

import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.SoundServer;
import dev.parley.client.rtc.connection.Connections;
import dev.parley.client.rtc.connection.statistics.LevelReading;
import dev.parley.client.rtc.sound.Microphone;
import dev.parley.client.rtc.sound.MicrophoneProbe;
import dev.parley.client.rtc.sound.Silence;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Tells how loud the own microphone and the others are, at a steady pace while it is asked for. Control thread only. */
final class Meter {
    private static final Duration OUTSIDE_PACE = Duration.ofMillis(100);
    private static final Duration CALL_PACE = Duration.ofMillis(200);

    private final ControlThread control;
    private final Microphone microphone;
    private final Connections connections;
    private final MicrophoneProbe probe;
    private final Consumer<MediaEvent> events;
    private final Silence silence = new Silence();
    private Metering metering = Metering.OFF;
    private boolean ticking;
    private boolean measured;

    Meter(ControlThread control, Microphone microphone, Connections connections, Consumer<MediaEvent> events) {
        this.control = control;
        this.probe = new MicrophoneProbe(control, SoundServer::pulseAnswers);
        this.microphone = microphone;
        this.connections = connections;
        this.events = events;
    }

    void use(Metering next) {
        metering = next;
        if (next == Metering.OFF) {
            probe.close();
            silence.end();
        } else if (!ticking) {
            ticking = true;
            tick();
        }
    }

    void close() {
        use(Metering.OFF);
    }

    private void tick() {
        if (metering == Metering.OFF) {
            ticking = false;
            return;
        }
        Round round = new Round(connections.openCount());
        if (round.awaited == 0) {
            tell(round);
        } else {
            connections.forOpen(each -> each.takeLevels((id, reading) -> round.take(id.peer(), reading)));
        }
        control.postAfter(pace(), this::tick);
    }

    /** What all connections say at one time; they answer one after the other, some milliseconds later. */
    private final class Round {
        private final int awaited;
        private final Map<PeerId, Double> peers = new HashMap<>();
        private OptionalDouble sent = OptionalDouble.empty();
        private int taken;

        private Round(int awaited) {
            this.awaited = awaited;
        }

        private void take(PeerId peer, LevelReading reading) {
            peers.put(peer, reading.received());
            if (reading.sent().isPresent()) {
                sent = OptionalDouble.of(Math.max(sent.orElse(0), reading.sent().getAsDouble()));
            }
            if (++taken == awaited && metering != Metering.OFF) {
                tell(this);
            }
        }
    }

    /** Nothing is told where nothing can be measured, after a last time that says so. */
    private void tell(Round round) {
        Optional<MediaEvent.OwnLevel> own = own(round.sent);
        boolean measuredBefore = measured;
        measured = own.isPresent() || !round.peers.isEmpty();
        if (measured || measuredBefore) {
            events.accept(new MediaEvent.LevelsTaken(own.orElse(MediaEvent.OwnLevel.UNKNOWN), round.peers));
        }
    }

    private Optional<MediaEvent.OwnLevel> own(OptionalDouble sent) {
        if (metering == Metering.IN_A_CALL && !microphone.enabled()) {
            return muted(sent);
        }
        OptionalDouble pushed = microphone.pushedLevel();
        boolean isDevice = pushed.isEmpty() && microphone.deviceKnown();
        OptionalDouble raw = OptionalDouble.empty();
        if (isDevice && (sent.isEmpty() || silence.doubted())) {
            raw = OptionalDouble.of(probe.level(microphone.device()));
        } else {
            probe.close();
        }
        if (!microphone.sending()) {
            silence.end();
            return Optional.empty();
        }
        if (!isDevice) {
            silence.end();
        } else if (sent.isPresent()) {
            silence.heard(sent.getAsDouble(), raw, pace());
        } else {
            silence.heard(raw.orElse(0), raw, pace());
        }
        OptionalDouble level = pushed.isPresent() ? pushed : sent.isPresent() ? sent : raw;
        return level.isPresent()
                ? Optional.of(new MediaEvent.OwnLevel(level.getAsDouble(), 0, silence.lasts()))
                : Optional.empty();
    }

    /** The library measures before it mutes; without any connection nobody is spoken to in vain. */
    private Optional<MediaEvent.OwnLevel> muted(OptionalDouble sent) {
        probe.close();
        silence.end();
        OptionalDouble pushed = microphone.pushedLevel();
        OptionalDouble hears = pushed.isPresent() ? pushed : sent;
        return microphone.sending()
                ? Optional.of(new MediaEvent.OwnLevel(0, hears.orElse(0), false))
                : Optional.empty();
    }

    private Duration pace() {
        return metering == Metering.IN_A_CALL ? CALL_PACE : OUTSIDE_PACE;
    }
}
