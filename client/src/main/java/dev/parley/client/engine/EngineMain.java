package dev.parley.client.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.ControlCodec;
import dev.parley.client.control.Notice;
import dev.parley.client.engine.process.CommandLines;
import dev.parley.client.engine.process.NoticeQueue;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.signaling.loop.Guarded;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine behind two streams: reads commands on the calling thread, one JSON object a line, and writes notices on a
 * thread of its own. The end of the input ends it, always: a watchdog halts the process if the library does not let go.
 */
public final class EngineMain {
    private static final Logger LOG = LoggerFactory.getLogger(EngineMain.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final ControlCodec codec = new ControlCodec();
    private final NoticeQueue notices = new NoticeQueue();
    private final PrintStream out;

    private EngineMain(PrintStream out) {
        this.out = out;
    }

    /** Runs until the input ends or says quit. */
    public static void run(EngineConfig config, InputStream in, PrintStream out) throws PartMissing {
        new EngineMain(out).serve(config, in);
    }

    private void serve(EngineConfig config, InputStream in) throws PartMissing {
        Thread writer = Thread.ofPlatform().daemon().name("notices").start(this::write);
        Thread halt;
        try (Engine engine = Engine.start(config, notices::put)) {
            notices.put(new Notice.Ready(
                    Notice.Ready.PROTOCOL,
                    config.version(),
                    ProcessHandle.current().pid()));
            read(in, engine);
            halt = haltAfter(LONGEST_END);
        }
        notices.close();
        join(writer);
        halt.interrupt();
    }

    private void read(InputStream in, Engine engine) {
        CommandLines lines = new CommandLines(in);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) {
                    continue;
                }
                try {
                    Command command = codec.command(line.get());
                    if (command instanceof Command.Quit) {
                        return;
                    }
                    engine.accept(command);
                } catch (IllegalArgumentException e) {
                    notices.put(new Notice.Problem("A command was not understood: " + e.getMessage() + "."));
                }
            }
        } catch (IOException e) {
            LOG.info("the input broke, so the engine ends: {}", e.toString());
        }
    }

    private void write() {
        try {
            for (Optional<Notice> next = notices.take(); next.isPresent(); next = notices.take()) {
                Notice notice = next.get();
                Guarded.run(() -> write(notice), fault -> LOG.error("a notice could not be told", fault));
                if (out.checkError()) {
                    LOG.info("nobody reads the notices any more");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Notice notice) {
        byte[] line = (codec.encode(notice) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line, 0, line.length);
        out.flush();
    }

    private static Thread haltAfter(Duration delay) {
        return Thread.ofPlatform().daemon().name("halt").start(() -> {
            try {
                Thread.sleep(delay);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                LOG.debug("ended in time");
            }
        });
    }

    private static void join(Thread writer) {
        try {
            writer.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
