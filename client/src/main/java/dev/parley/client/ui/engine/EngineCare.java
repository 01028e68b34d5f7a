package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@link EngineKeeper} decides, with the time as an argument: when to ping, to kill, to start another engine, and what
 * to tell it. Confined to one thread. Times are nanoseconds of one clock.
 */
final class EngineCare {
    /** Each closed connection leaves some memory behind in the media library, which only the engine's end gives back. */
    static final int CALLS_OF_AN_ENGINE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(EngineCare.class);
    /** As long as the server keeps a session: so long a call is waited for while the server does not answer. */
    private static final Duration COMING_BACK = Duration.ofMinutes(2);

    private static final Duration COME_BACK_EVERY = Duration.ofSeconds(1);
    private static final int PART_MISSING = 5;

    /**
     * What only the next engine can mend: the media library finds no sound server again, and with a tone or a file as its first
     * microphone it has no sound devices for its whole life.
     */
    private static final Set<String> NEED_ANOTHER =
            Set.of("sound.lost", "microphone.noDevices", "microphone.devicesInUse");

    private static final String NO_SERVER = "sound.noServer";
    private static final String NO_SPEAKER = "sound.noSpeaker";

    private static final int NO_CODE = -1;

    /** Starts engine number so and so, whose notices and end come back with that number. */
    interface Launch {
        RunningEngine engine(int number) throws IOException;
    }

    private final Launch launch;
    private final EngineListener listener;
    private final EngineMemory memory = new EngineMemory();
    private final Restarts restarts = new Restarts();
    private @Nullable RunningEngine engine;
    private @Nullable Heartbeat heartbeat;
    private int number;
    private long startedAt;
    private boolean ready;
    private boolean renewing;
    private @Nullable Runnable atRest;
    private boolean resting;
    private int joins;
    private boolean soundLost;
    private boolean soundMissing;
    private boolean soundAnswers;
    private boolean speakerMissing;
    private boolean speakerThere;
    private long pings;
    private boolean lost;
    private long lostAt;
    private boolean comeBackWanted;
    private long comeBackAt;
    private boolean startWanted = true;
    private long startAt;

    EngineCare(Launch launch, EngineListener listener, long now) {
        this.launch = launch;
        this.listener = listener;
        this.startAt = now;
    }

    /** The engine that runs now, if one does. */
    @Nullable
    RunningEngine engine() {
        return engine;
    }

    void send(Command command) {
        if (command instanceof Command.Join) {
            joins++;
        }
        Command told = memory.sent(command);
        if (ready && engine != null) {
            engine.send(told);
        }
    }

    void notice(int from, Notice notice, long now) {
        if (from != number || heartbeat == null || engine == null) {
            return;
        }
        heartbeat.heard(now);
        if (memory.cannotComeBack(notice) && now - lostAt < COMING_BACK.toNanos()) {
            comeBackAt = now + COME_BACK_EVERY.toNanos();
            comeBackWanted = true;
            return;
        }
        memory.noticed(notice);
        listenForSound(notice);
        if (notice instanceof Notice.Ready && !ready) {
            ready = true;
            (lost ? memory.replay() : memory.tell()).forEach(engine::send);
            listener.notice(notice);
            if (lost) {
                lost = false;
                listener.engineBack(Duration.ofNanos(now - lostAt));
            }
        } else if (!(notice instanceof Notice.Pong)) {
            listener.notice(notice);
        }
    }

    private void listenForSound(Notice notice) {
        if (notice instanceof Notice.Device(var _, boolean working, var _, var reason) && !working) {
            soundLost |= NEED_ANOTHER.contains(reason.code());
            soundMissing |= reason.code().equals(NO_SERVER);
            speakerMissing |= reason.code().equals(NO_SPEAKER);
        } else if (notice instanceof Notice.Devices found) {
            soundAnswers = found.sound();
            speakerThere = !found.speakers().isEmpty();
        }
    }

    /** What has come since this engine looked for it; after a call it is looked for in any case. */
    private boolean soundMayBeBack() {
        return (soundMissing && (soundAnswers || joins > 0)) || (speakerMissing && (speakerThere || joins > 0));
    }

    void ended(int which, int exitCode, long now) {
        if (which != number || engine == null) {
            return;
        }
        gone(exitCode == PART_MISSING ? Loss.How.PART_MISSING : Loss.How.ENDED, exitCode, now);
    }

    /** Starts a waiting engine now. */
    void retryNow(long now) {
        if (engine == null && !resting) {
            startAt(now);
            tick(now);
        }
    }

    /**
     * Ends the engine, whatever it does, and starts none before {@link #rested}.
     *
     * @param begin is run once there is none
     */
    void rest(Runnable begin) {
        atRest = begin;
        if (engine == null) {
            beginRest(begin);
        } else {
            renewing = true;
            ready = false;
            engine.send(new Command.Quit());
        }
    }

    void rested(long now) {
        resting = false;
        startAt(now);
        tick(now);
    }

    private void beginRest(Runnable begin) {
        atRest = null;
        resting = true;
        startWanted = false;
        memory.forgetCall();
        begin.run();
    }

    /** Does what is due; to be called some times a second. */
    void tick(long now) {
        if (startWanted && now - startAt >= 0) {
            start(now);
        }
        if (engine == null || heartbeat == null) {
            return;
        }
        if (comeBackWanted && ready && now - comeBackAt >= 0) {
            comeBackWanted = false;
            memory.comeBackAgain().forEach(engine::send);
        }
        switch (heartbeat.beat(now)) {
            case NONE -> renewIfWorn(engine);
            case PING -> engine.send(new Command.Ping(++pings));
            case HUNG -> {
                engine.kill();
                gone(Loss.How.HUNG, NO_CODE, now);
            }
        }
    }

    /** It lets go of the camera before the next one is started, which is when it has ended. */
    private void renewIfWorn(RunningEngine worn) {
        boolean forSound = soundLost || soundMayBeBack();
        if ((joins >= CALLS_OF_AN_ENGINE || forSound) && ready && !renewing && memory.betweenCalls()) {
            LOG.info("the engine is renewed after {} calls{}", joins, forSound ? ", for its sound" : "");
            renewing = true;
            ready = false;
            worn.send(new Command.Quit());
        }
    }

    private void start(long now) {
        startWanted = false;
        startedAt = now;
        number++;
        try {
            RunningEngine started = launch.engine(number);
            engine = started;
            heartbeat = new Heartbeat(started::processorTime, now);
        } catch (IOException e) {
            LOG.error("no engine could be started", e);
            lost(Loss.How.ENDED, NO_CODE, now);
        }
    }

    private void gone(Loss.How how, int exitCode, long now) {
        if (renewing) {
            forgetEngine();
            if (atRest == null) {
                startAt(now);
            } else {
                beginRest(atRest);
            }
        } else {
            lost(how, exitCode, now);
        }
        tick(now);
    }

    private void lost(Loss.How how, int exitCode, long now) {
        forgetEngine();
        if (!lost) {
            lost = true;
            lostAt = now;
        }
        Duration delay = Duration.ZERO;
        if (how != Loss.How.PART_MISSING) {
            delay = restarts.afterLifeOf(Duration.ofNanos(now - startedAt));
            startAt(now + delay.toNanos());
        }
        LOG.warn("lost the engine: {}, exit code {}; the next one in {}", how, exitCode, delay);
        listener.engineLost(new Loss(delay.isZero() ? how : Loss.How.REPEATED, exitCode, delay));
    }

    private void startAt(long when) {
        startWanted = true;
        startAt = when;
    }

    private void forgetEngine() {
        comeBackWanted = false;
        engine = null;
        heartbeat = null;
        ready = false;
        renewing = false;
        joins = 0;
        soundLost = false;
        soundMissing = false;
        soundAnswers = false;
        speakerMissing = false;
        speakerThere = false;
    }
}
