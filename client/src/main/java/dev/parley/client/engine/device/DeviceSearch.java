package dev.parley.client.engine.device;

import dev.parley.client.control.Notice;
import dev.parley.client.engine.process.PartMissing;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks for devices on a thread of its own, "devices", since a sound server may let it wait. Any thread may ask. */
public final class DeviceSearch implements AutoCloseable {
    private static final int WAITING = 4;

    private final Consumer<Notice> answers;
    /** Who asks more often than can be answered gets an answer for several questions. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("devices").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** @param answers called on the search's thread */
    public DeviceSearch(Consumer<Notice> answers) {
        this.answers = answers;
    }

    public void start() {
        thread.execute(() -> answers.accept(find()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Notice find() {
        try {
            Devices found = Devices.find();
            return new Notice.Devices(
                    found.cameras(), found.sound(), found.soundSentence(), found.microphones(), found.speakers());
        } catch (PartMissing e) {
            return new Notice.Problem(e.sentence());
        }
    }
}
