package dev.parley.client.app.desktop;

import dev.parley.client.crash.CrashFolder;
import dev.parley.client.crash.CrashReport;
import dev.parley.client.crash.FirstFault;
import dev.parley.client.crash.RunningMark;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a window which ends by a fault leaves a report: of what nobody caught at once, of what ends the process by the mark that
 * the next window finds. The mark is looked for beside the start, which waits for no disk.
 */
public final class WindowFaults implements AutoCloseable {

    private final Thread marking;
    private final Thread atEnd = new Thread(this::unmark, "crash-mark-end");
    private Optional<RunningMark> mark = Optional.empty();
    private boolean over;

    private WindowFaults() {
        marking = Thread.ofPlatform().daemon().name("crash-mark").unstarted(this::mark);
    }

    /** From now on, for all threads that have no handler of their own. */
    public static WindowFaults watch() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            log().error("the thread {} failed", thread.getName(), e);
            FirstFault.keep(CrashReport.Program.WINDOW, thread, e);
        });
        WindowFaults faults = new WindowFaults();
        faults.marking.start();
        try {
            Runtime.getRuntime().addShutdownHook(faults.atEnd);
        } catch (IllegalStateException e) {
            log().debug("ended before it began: {}", e.getMessage());
        }
        return faults;
    }

    @Override
    public void close() {
        unmark();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            log().debug("the program ends: {}", e.getMessage());
        }
    }

    private synchronized void mark() {
        if (!over) {
            mark = CrashFolder.ofProgram().map(RunningMark::set);
        }
    }

    private synchronized void unmark() {
        over = true;
        mark.ifPresent(RunningMark::close);
        mark = Optional.empty();
    }

    /** Asked for when there is something to say: the log takes longer to begin than all that happens here before the toolkit does. */
    private static Logger log() {
        return LoggerFactory.getLogger(WindowFaults.class);
    }
}
