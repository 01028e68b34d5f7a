package dev.parley.client.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keeper's decisions with engines of paper and a clock moved by hand. */
class EngineCareTest {
    private static final Command CAMERA = new Command.UseCamera(new MediaSource.Test());
    private static final Notice READY = new Notice.Ready(1, "0", 1);

    private final List<String> log = new ArrayList<>();
    private final List<Paper> engines = new ArrayList<>();
    private boolean launchFails;
    private int last;
    private long now = 1_000;
    private final EngineCare care = new EngineCare(this::launch, new Recorder(), now);

    private static final class Paper implements RunningEngine {
        private final List<Command> told = new ArrayList<>();
        private boolean killed;

        @Override
        public void send(Command command) {
            if (!(command instanceof Command.Ping)) {
                told.add(command);
            }
        }

        @Override
        public void kill() {
            killed = true;
        }

        @Override
        public void close() {}

        @Override
        public long pid() {
            return 0;
        }

        @Override
        public Duration processorTime() {
            return Duration.ZERO;
        }
    }

    private final class Recorder implements EngineListener {
        @Override
        public void notice(Notice notice) {
            log.add(notice.getClass().getSimpleName());
        }

        @Override
        public void engineLost(Loss loss) {
            log.add(loss.how() + " " + loss.exitCode() + " " + loss.nextStart().toSeconds());
        }

        @Override
        public void engineBack(Duration sinceLoss) {
            log.add("back after " + sinceLoss.toMillis());
        }
    }

    private RunningEngine launch(int number) throws IOException {
        last = number;
        if (launchFails) {
            throw new IOException("no launcher");
        }
        engines.add(new Paper());
        return engines.getLast();
    }

    /** Lets time pass, with an answer to each ping or without. */
    private void pass(int millis, boolean answered) {
        for (int past = 0; past < millis; past += 100) {
            now += 100_000_000L;
            care.tick(now);
            if (answered) {
                notice(new Notice.Pong(1));
            }
        }
    }

    private void notice(Notice notice) {
        care.notice(last, notice, now);
    }

    private void ended(int exitCode) {
        care.ended(last, exitCode, now);
    }

    private void ready() {
        care.tick(now);
        notice(READY);
    }

    @Test
    void commandsWaitForTheFirstEngineAndThenGoStraight() {
        care.send(CAMERA);
        care.tick(now);
        assertThat(engines.getFirst().told).isEmpty();
        notice(READY);
        care.send(new Command.SendChat("Hello"));
        assertThat(engines.getFirst().told).containsExactly(CAMERA, new Command.SendChat("Hello"));
        assertThat(log).containsExactly("Ready");
    }

    @Test
    void anotherEngineIsStartedAtOnceAndToldEverything() {
        ready();
        care.send(CAMERA);
        pass(20_000, true);
        ended(134);
        assertThat(engines).hasSize(2);
        pass(700, false);
        care.send(new Command.LimitCamera(360));
        notice(READY);
        assertThat(engines.getLast().told).containsExactly(new Command.LimitCamera(360), CAMERA);
        assertThat(log).containsExactly("Ready", "ENDED 134 0", "Ready", "back after 700");
    }

    @Test
    void aCallIsComeBackToAgainWhenTheServerDoesNotAnswerAtOnce() {
        ready();
        care.send(new Command.Join("https://h/j#1.X", "Ann"));
        notice(new Notice.Call(0, call(CallPhase.IN_ROOM, CallEnd.NONE)));
        pass(20_000, true);
        ended(137);
        notice(READY);
        notice(new Notice.Call(0, call(CallPhase.ENDED, CallEnd.UNREACHABLE)));
        assertThat(log).endsWith("Ready", "back after 0");
        pass(1_100, true);
        assertThat(engines.getLast().told.stream().map(Command.Join.class::cast).map(Command.Join::incarnation))
                .containsExactly(1, 2);
        notice(new Notice.Call(0, call(CallPhase.IN_ROOM, CallEnd.NONE)));
        notice(new Notice.Call(0, call(CallPhase.ENDED, CallEnd.UNREACHABLE)));
        assertThat(log).endsWith("Call", "Call");
    }

    private static CallSnapshot call(CallPhase phase, CallEnd end) {
        return new CallSnapshot(phase, false, List.of(), end, "", Reason.NONE);
    }

    @Test
    void anEngineThatLostItsSoundIsRenewedBetweenCalls() {
        ready();
        care.send(new Command.Join("https://h/j#1.X", "Ann"));
        notice(new Notice.Call(0, call(CallPhase.IN_ROOM, CallEnd.NONE)));
        notice(new Notice.Device(DeviceKind.SOUND, false, "The sound server has ended.", Reason.of("sound.lost")));
        pass(1_000, true);
        assertThat(engines.getFirst().told).doesNotContain(new Command.Quit());
        notice(new Notice.Call(0, call(CallPhase.ENDED, CallEnd.HUNG_UP)));
        pass(1_000, true);
        assertThat(engines.getFirst().told).contains(new Command.Quit());
        ended(0);
        assertThat(engines).hasSize(2);
        ready();
        pass(1_000, true);
        assertThat(engines.getLast().told).doesNotContain(new Command.Quit());
    }

    /** A tone instead of the microphone, or the microphone instead of a tone: an engine has the one or the other for its life. */
    @ParameterizedTest
    @ValueSource(strings = {"microphone.devicesInUse", "microphone.noDevices"})
    void anotherKindOfMicrophoneGetsAnotherEngineAtOnceOutsideOfACall(String code) {
        ready();
        notice(new Notice.Device(DeviceKind.MICROPHONE, false, "Not with this engine.", Reason.of(code)));
        pass(300, true);
        assertThat(engines.getFirst().told).endsWith(new Command.Quit());
    }

    @Test
    void aSoundServerThatComesLaterIsUsedByTheNextEngine() {
        ready();
        notice(new Notice.Device(DeviceKind.SOUND, false, "No sound server answers.", Reason.of("sound.noServer")));
        notice(devices(false));
        pass(5_000, true);
        assertThat(engines.getFirst().told).doesNotContain(new Command.Quit());
        notice(devices(true));
        pass(300, true);
        assertThat(engines.getFirst().told).contains(new Command.Quit());
    }

    @Test
    void afterACallWithoutSoundTheServerIsLookedForOnce() {
        ready();
        notice(new Notice.Device(DeviceKind.SOUND, false, "No sound server answers.", Reason.of("sound.noServer")));
        care.send(new Command.Join("https://h/j#1.X", "Ann"));
        notice(new Notice.Call(0, call(CallPhase.IN_ROOM, CallEnd.NONE)));
        notice(devices(true));
        pass(1_000, true);
        assertThat(engines.getFirst().told).doesNotContain(new Command.Quit());
        notice(new Notice.Call(0, call(CallPhase.ENDED, CallEnd.HUNG_UP)));
        pass(300, true);
        assertThat(engines.getFirst().told).contains(new Command.Quit());
        ended(0);
        ready();
        notice(new Notice.Device(DeviceKind.SOUND, false, "No sound server answers.", Reason.of("sound.noServer")));
        pass(5_000, true);
        assertThat(engines.getLast().told).doesNotContain(new Command.Quit());
    }

    @Test
    void aLoudspeakerThatComesLaterIsUsedByTheNextEngine() {
        ready();
        notice(new Notice.Device(DeviceKind.SOUND, false, "No loudspeaker.", Reason.of("sound.noSpeaker")));
        notice(devices(true));
        pass(5_000, true);
        assertThat(engines.getFirst().told).as("its server was there before").doesNotContain(new Command.Quit());
        notice(new Notice.Devices(List.of(), true, "", List.of(), List.of(new SoundDevice("headset", "Headset"))));
        pass(300, true);
        assertThat(engines.getFirst().told).contains(new Command.Quit());
    }

    private static Notice devices(boolean sound) {
        return new Notice.Devices(List.of(), sound, "", List.of(), List.of());
    }

    @Test
    void whatADeadEngineStillSaysIsNotHeard() {
        ready();
        ended(1);
        care.notice(1, new Notice.Problem("late"), now);
        care.ended(1, 1, now);
        assertThat(log).containsExactly("Ready", "ENDED 1 0");
        assertThat(engines).hasSize(2);
    }

    @Test
    void anEngineThatDoesNotAnswerIsKilledAndReplaced() {
        ready();
        pass(20_000, true);
        pass(2_100, false);
        assertThat(engines.getFirst().killed).isTrue();
        assertThat(engines).hasSize(2);
        assertThat(log).containsExactly("Ready", "HUNG -1 0");
    }

    @Test
    void enginesThatDieAgainAndAgainAreWaitedForOrTriedAtOnceOnDemand() {
        ready();
        pass(20_000, true);
        ended(1);
        ended(1);
        assertThat(engines).hasSize(2);
        pass(900, false);
        assertThat(engines).hasSize(2);
        pass(100, false);
        assertThat(engines).hasSize(3);
        ended(1);
        care.retryNow(now);
        assertThat(engines).hasSize(4);
        notice(READY);
        assertThat(log)
                .containsExactly("Ready", "ENDED 1 0", "REPEATED 1 1", "REPEATED 1 2", "Ready", "back after 1000");
    }

    @Test
    void aMissingPartIsNotTriedAgainByItself() {
        care.tick(now);
        ended(5);
        pass(60_000, false);
        assertThat(engines).hasSize(1);
        care.retryNow(now);
        assertThat(engines).hasSize(2);
        assertThat(log).containsExactly("PART_MISSING 5 0");
    }

    @Test
    void anEngineThatCannotBeStartedCountsAsLost() {
        launchFails = true;
        care.tick(now);
        pass(1_100, false);
        launchFails = false;
        pass(2_000, false);
        notice(READY);
        assertThat(log).containsExactly("ENDED -1 0", "REPEATED -1 1", "REPEATED -1 2", "Ready", "back after 3100");
    }

    @Test
    void aWornEngineIsRenewedBetweenCallsAndNotDuringOne() {
        ready();
        care.send(CAMERA);
        for (int call = 0; call < EngineCare.CALLS_OF_AN_ENGINE; call++) {
            care.send(new Command.Join("http://host/j#1.0", "Ann"));
            notice(call(CallPhase.IN_ROOM));
            pass(100, true);
            assertThat(engines.getFirst().told).doesNotContain(new Command.Quit());
            care.send(new Command.Leave());
            notice(call(CallPhase.ENDED));
        }
        log.clear();
        pass(100, false);
        assertThat(engines.getFirst().told.getLast()).isEqualTo(new Command.Quit());
        assertThat(engines).hasSize(1);
        ended(0);
        assertThat(engines).hasSize(2);
        notice(READY);
        assertThat(engines.getLast().told).containsExactly(CAMERA);
        assertThat(log).containsExactly("Ready");
    }

    @Test
    void aWornEngineThatDoesNotEndIsKilledWithoutAlarm() {
        ready();
        for (int call = 0; call < EngineCare.CALLS_OF_AN_ENGINE; call++) {
            care.send(new Command.Join("http://host/j#1.0", "Ann"));
        }
        care.send(new Command.Leave());
        notice(call(CallPhase.ENDED));
        pass(2_500, false);
        assertThat(engines.getFirst().killed).isTrue();
        assertThat(engines).hasSize(2);
        assertThat(log).containsExactly("Ready", "Call");
    }

    private static Notice call(CallPhase phase) {
        return new Notice.Call(0, new CallSnapshot(phase, true, List.of(), CallEnd.NONE, "", Reason.NONE));
    }

    /** What is kept is deleted meanwhile; an engine that begins then would remember what is on its way to be forgotten. */
    @Test
    void restsWithoutAnEngineUntilItIsToldToGoOn() {
        ready();
        care.send(new Command.Join("https://parley.example/j#1.00000000000000000000000000", "Ann"));
        List<String> meanwhile = new ArrayList<>();
        care.rest(() -> meanwhile.add("begun"));
        assertThat(engines.getLast().told).endsWith(new Command.Quit());
        assertThat(meanwhile).as("while it lives").isEmpty();
        ended(0);
        assertThat(meanwhile).containsExactly("begun");
        care.retryNow(now);
        pass(60_000, false);
        assertThat(engines).hasSize(1);

        care.rested(now);
        ready();
        assertThat(engines).hasSize(2);
        assertThat(engines.getLast().told).noneMatch(Command.Join.class::isInstance);
        assertThat(log).doesNotContain("ENDED 0 0");
    }

    @Test
    void restsAtOnceWhereThereIsNoEngine() {
        launchFails = true;
        care.tick(now);
        List<String> meanwhile = new ArrayList<>();
        care.rest(() -> meanwhile.add("begun"));
        assertThat(meanwhile).containsExactly("begun");
    }
}
