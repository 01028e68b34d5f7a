package dev.parley.client.rtc.computer;

import dev.parley.client.control.call.Reason;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.SoundServer;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.sound.Pactl;
import dev.parley.client.rtc.sound.PlayedStreams;
import dev.parley.signaling.loop.Guarded;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to each program that plays sound, but to none of the call's own, as they come and go, and to a sound server that comes
 * back. It looks when the server says that something has changed. A thread of its own, "computer-sound".
 */
final class Players implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Players.class);
    private static final String NO_SERVER =
            "No sound server answers (PulseAudio or PipeWire), so the others do not hear what this computer plays. They do as"
                    + " soon as one answers.";
    private static final String NO_PROGRAMS =
            "The programs pactl and parec are needed to share what this computer plays, and one of them is missing; install"
                    + " pulseaudio-utils.";
    private static final String FAULT =
            "Sharing what this computer plays ended by a fault of this program. Turn it off and on again.";
    private static final long AGAIN_MILLIS = 1000;
    /** Changes come in bursts. */
    private static final long SETTLING_MILLIS = 40;

    private final ControlThread control;
    private final Pactl pactl = new Pactl(SoundServer::pulseAnswers);
    private final Listener listener;
    private final Map<Integer, Tap> taps = new ConcurrentHashMap<>();
    private final Map<Integer, Long> begun = new HashMap<>();
    private volatile OptionalLong process = OptionalLong.empty();
    private @Nullable Process events;
    private boolean changed;
    private boolean closed;
    private @Nullable MediaFault told;
    private boolean running;

    /** Hears how it does, on the thread of this. */
    interface Listener {
        void runs();

        void fails(String sentence, Reason reason);
    }

    Players(ControlThread control, Listener listener) {
        this.control = control;
        this.listener = listener;
        control.start("computer-sound", this::run);
    }

    /** Of this process and those that it has started alone; of all if it is empty. */
    void only(OptionalLong wanted) {
        if (!process.equals(wanted)) {
            process = wanted;
            look();
        }
    }

    /** What they play, each apart. Any thread. */
    Collection<TapBuffer> playing() {
        return taps.values().stream().map(Tap::buffer).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (events != null) {
            events.destroyForcibly();
        }
        notifyAll();
    }

    private synchronized void look() {
        changed = true;
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void run() {
        try {
            while (!isClosed()) {
                if (SoundServer.pulseAnswers()) {
                    follow();
                } else {
                    fail(MediaFault.SHARE_SOUND_NO_SERVER, NO_SERVER);
                }
                pause(AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer listened to");
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.error("the computer's sound failed", e);
            fail(MediaFault.SHARE_SOUND_FAULT, FAULT);
        } finally {
            end();
        }
    }

    private synchronized void pause(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !closed; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Until the server is gone, or this is closed. */
    private void follow() throws InterruptedException {
        Process subscribed;
        try {
            subscribed = new ProcessBuilder("pactl", "subscribe")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("pactl does not run: {}", e.getMessage());
            fail(MediaFault.SHARE_SOUND_NO_PROGRAMS, NO_PROGRAMS);
            return;
        }
        synchronized (this) {
            events = subscribed;
            changed = true;
            if (closed) {
                subscribed.destroyForcibly();
            }
        }
        control.start("computer-sound-events", () -> read(subscribed));
        try {
            while (awaitChange(subscribed)) {
                pause(SETTLING_MILLIS);
                if (!listen()) {
                    break;
                }
            }
        } finally {
            subscribed.destroyForcibly();
            end();
        }
    }

    private void read(Process subscribed) {
        try (BufferedReader lines = subscribed.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("sink-input")) {
                    look();
                }
            }
        } catch (IOException e) {
            LOG.debug("no more is told of players: {}", e.getMessage());
        }
        look();
    }

    private synchronized boolean awaitChange(Process subscribed) throws InterruptedException {
        while (!changed && !closed && subscribed.isAlive()) {
            wait();
        }
        changed = false;
        return !closed && subscribed.isAlive();
    }

    /** Begins with those that are new and ends with those that are gone; false if that cannot be known. */
    private boolean listen() throws InterruptedException {
        Optional<List<Integer>> streams = PlayedStreams.find(pactl, ownProcesses(), wanted());
        if (streams.isEmpty()) {
            fail(MediaFault.SHARE_SOUND_NO_SERVER, NO_SERVER);
            return false;
        }
        Set<Integer> now = new HashSet<>(streams.get());
        for (Map.Entry<Integer, Tap> each : Map.copyOf(taps).entrySet()) {
            if (!now.contains(each.getKey()) || each.getValue().isOver()) {
                each.getValue().close();
                taps.remove(each.getKey());
            }
        }
        begun.keySet().retainAll(now);
        for (int stream : now) {
            if (!taps.containsKey(stream) && !begin(stream)) {
                return false;
            }
        }
        if (!running) {
            running = true;
            told = null;
            listener.runs();
        }
        return true;
    }

    /** One that ended by itself, as it does when its stream is moved, is not begun again at once. */
    private boolean begin(int stream) throws InterruptedException {
        long last = begun.getOrDefault(stream, 0L);
        if (last != 0 && System.nanoTime() - last < AGAIN_MILLIS * 1_000_000) {
            pause(AGAIN_MILLIS / 4);
            look();
            return true;
        }
        try {
            begun.put(stream, System.nanoTime());
            taps.put(stream, new Tap(control, stream, this::look));
            return true;
        } catch (IOException e) {
            LOG.debug("parec does not run: {}", e.getMessage());
            fail(MediaFault.SHARE_SOUND_NO_PROGRAMS, NO_PROGRAMS);
            return false;
        }
    }

    private LongPredicate wanted() {
        OptionalLong root = process;
        if (root.isEmpty()) {
            return _ -> true;
        }
        Set<Long> family = ProcessHandle.of(root.getAsLong())
                .map(handle -> handle.descendants().map(ProcessHandle::pid).collect(Collectors.toSet()))
                .orElseGet(HashSet::new);
        family.add(root.getAsLong());
        return family::contains;
    }

    /** The engine with what it has started, and the programs that have started it. */
    private static Set<Long> ownProcesses() {
        ProcessHandle self = ProcessHandle.current();
        Set<Long> own = self.descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
        for (Optional<ProcessHandle> each = Optional.of(self);
                each.isPresent();
                each = each.get().parent()) {
            own.add(each.get().pid());
        }
        return own;
    }

    private void fail(MediaFault fault, String sentence) {
        running = false;
        if (fault != told && !isClosed()) {
            told = fault;
            listener.fails(sentence, fault.reason());
        }
    }

    private void end() {
        taps.values().forEach(Tap::close);
        taps.clear();
        begun.clear();
    }
}
