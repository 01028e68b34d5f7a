package dev.parley.client.endtoend.screen;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.VirtualDesktop;
import dev.parley.client.capture.x11.XClient;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures how far the sound of a share is behind its picture: from the sharer's loudspeaker to the listener's, both read from the monitor
 * of a null sink, beside from the screen to the other's slot. Two engines, a server and two sound servers, each a process of its own.
 * {@code scripts/benchmark-sync}.
 */
class ShareSyncBenchmark {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int CHANGES = 30;
    private static final int RATE = PrivatePulseAudio.RATE;

    /** From one burst to the next, and how long it lasts; in frames. */
    private static final int PERIOD = RATE * 7 / 10;

    private static final int BURST = RATE / 20;
    private static final int LOUD = 3000;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(650);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soundAndPicture(boolean motion) throws Exception {
        try (PrivatePulseAudio annsSound = soundServer();
                PrivatePulseAudio bobsSound = soundServer();
                VirtualDesktop desktop = VirtualDesktop.start(WIDTH + "x" + HEIGHT + "x24", "-nocursor");
                XClient program = desktop.client()) {
            int window = program.shown("Flash", new Box(0, 0, WIDTH, HEIGHT), 0);
            Map<String, String> anns = new HashMap<>(annsSound.environment());
            anns.putAll(desktop.environment());
            try (EngineDriver ann = EngineDriver.start(anns, "none", "default");
                    EngineDriver bob = EngineDriver.start(bobsSound.environment(), "none", "default")) {
                String link = ServeProcess.shared().freshLink();
                ann.join(link, "Ann");
                bob.join(link, "Bob");
                ann.awaitConnected(1);
                PeerId sharer = bob.awaitConnected(1).getFirst();
                try (Program bursts = Program.start(
                                annsSound,
                                "pacat",
                                "--raw",
                                "--format=s16le",
                                "--rate=" + RATE,
                                "--channels=2",
                                "--latency-msec=20");
                        Program here = recorder(annsSound);
                        Program there = recorder(bobsSound)) {
                    bursts.run(() -> play(bursts.process().getOutputStream()));
                    ann.send(new ShareCommand.Share(ShareSource.Screen.FIRST, motion, true));
                    ann.await(Notice.OwnSound.class, each -> each.state() == ShareState.RUNNING);
                    bob.await(Notice.SharedSound.class, each -> each.on() && each.level() > 0.01);
                    NavigableSet<Long> played = new ConcurrentSkipListSet<>();
                    NavigableSet<Long> heard = new ConcurrentSkipListSet<>();
                    // What is late in the first seconds is made up for.
                    Thread.sleep(8000);
                    here.run(() -> listen(here.process().getInputStream(), played));
                    there.run(() -> listen(there.process().getInputStream(), heard));
                    List<Long> picture = new ArrayList<>();
                    try (EngineEye eye = EngineEye.on(bob, TileId.screen(sharer))) {
                        for (int change = 0; change < CHANGES; change++) {
                            picture.add(change(program, window, change % 2 == 0 ? 0xFFFFFF : 0, eye));
                            Thread.sleep(600 + change * 7L);
                        }
                    }
                    List<Long> sound = new ArrayList<>();
                    for (long at : played) {
                        Optional.ofNullable(heard.higher(at))
                                .filter(later -> later - at < LONGEST_NANOS)
                                .ifPresent(later -> sound.add(later - at));
                    }
                    System.out.printf(
                            "%s: picture %s, sound %s, sound behind the picture by %d ms; at the loudspeaker %s%n",
                            motion ? "motion" : "text",
                            words(picture),
                            words(sound),
                            (median(sound) - median(picture)) / 1_000_000,
                            buffers(bobsSound));
                }
            }
        }
    }

    private static PrivatePulseAudio soundServer() throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        for (String sink : new String[] {"speaker", "mouth"}) {
            sound.control("load-module", "module-null-sink", "sink_name=" + sink, "rate=" + RATE, "channels=2");
        }
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("mouth"));
        return sound;
    }

    private static Program recorder(PrivatePulseAudio sound) throws IOException {
        return Program.start(
                sound,
                "parec",
                "--device=" + PrivatePulseAudio.monitor("speaker"),
                "--raw",
                "--format=s16le",
                "--rate=" + RATE,
                "--channels=1",
                "--latency-msec=20");
    }

    /** How much waits at the loudspeaker. */
    private static String buffers(PrivatePulseAudio sound) throws IOException {
        return sound.control("list", "sink-inputs")
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("Latency:"))
                .collect(Collectors.joining("; "));
    }

    private static long change(XClient program, int window, int colour, EngineEye eye) throws IOException {
        long begun = System.nanoTime();
        program.fill(window, new Box(0, 0, WIDTH, HEIGHT), colour);
        program.sync();
        boolean white = colour != 0;
        while (eye.frame()
                        .map(frame -> frame.pixels().get(frame.width() * frame.height() / 2) & 0xff)
                        .map(blue -> blue > 128 == white)
                        .filter(same -> same)
                        .isEmpty()
                && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(5)) {
            LockSupport.parkNanos(500_000);
        }
        return System.nanoTime() - begun;
    }

    private static void play(OutputStream player) throws IOException {
        byte[] period = new byte[PERIOD * 4];
        for (int frame = 0; frame < BURST; frame++) {
            short sample = (short) (16_000 * Math.sin(2 * Math.PI * 1000 * frame / RATE));
            for (int channel = 0; channel < 2; channel++) {
                period[frame * 4 + channel * 2] = (byte) sample;
                period[frame * 4 + channel * 2 + 1] = (byte) (sample >> 8);
            }
        }
        while (true) {
            player.write(period);
        }
    }

    /** Notes when something begins to sound. */
    private static void listen(InputStream sound, NavigableSet<Long> begins) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int quiet = 0;
        // What waited meanwhile is old.
        sound.skipNBytes(sound.available() / 2 * 2L);
        for (int count = sound.read(bytes); count > 0; count = sound.read(bytes)) {
            long now = System.nanoTime();
            for (int at = 0; at + 1 < count; at += 2) {
                int sample = Math.abs((short) ((bytes[at] & 0xff) | (bytes[at + 1] << 8)));
                quiet++;
                if (sample > LOUD) {
                    if (quiet > RATE / 5) {
                        begins.add(now - (count - at) / 2 * 1_000_000_000L / RATE);
                    }
                    quiet = 0;
                }
            }
        }
    }

    private static long median(List<Long> values) {
        return values.isEmpty()
                ? 0
                : values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String words(List<Long> nanos) {
        List<Long> sorted =
                nanos.stream().sorted().map(each -> each / 1_000_000).toList();
        return sorted.isEmpty()
                ? "none"
                : "%d ms (%d to %d, of %d)"
                        .formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** A program of the sound server, and a thread that feeds or hears it until it is ended. */
    private record Program(Process process) implements AutoCloseable {
        interface Work {
            void run() throws IOException;
        }

        static Program start(PrivatePulseAudio sound, String... command) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(sound.environment());
            return new Program(builder.start());
        }

        void run(Work work) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    work.run();
                } catch (IOException e) {
                    // It was ended.
                }
            });
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
