package dev.parley.client.confinement;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is taken from the threads of the media library, which is native code and reads what peers send: the person's files, and
 * to start programs. Where the kernel has no such thing, nothing is taken; the log says so, and {@code ./parley doctor}.
 */
public final class Confinement {
    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final long ALL_THREADS = 1;

    private final Optional<Kernel> kernel;
    private final Optional<Landlock> files;

    private Confinement(Optional<Kernel> kernel, Optional<Landlock> files) {
        this.kernel = kernel;
        this.files = files;
    }

    /**
     * Prepares it for a process that is an engine and nothing else. From all of it, and from every program that it starts, it
     * takes at once what no engine ever does: to gain privileges, to look into other processes, and the kernel's rarer doors.
     *
     * @param runtimeFolder the engine's own, for short-lived files
     */
    public static Confinement ofEngine(Path runtimeFolder) {
        Confinement confinement = prepare(Places.find(runtimeFolder));
        boolean taken = confinement
                .kernel
                .filter(found ->
                        found.giveUpNewPrivileges() && found.filter(CallFilter.ofEngine(found.machine()), ALL_THREADS))
                .isPresent();
        LOG.info("the engine's process: no new privileges, no rare system calls: {}", taken);
        return confinement;
    }

    /** Prepares it; costs most of the time, so that {@link #enter} costs none. Any thread. */
    public static Confinement prepare(Places places) {
        Optional<Kernel> kernel = Kernel.find();
        return new Confinement(kernel, kernel.flatMap(found -> Landlock.of(found, places)));
    }

    /** Takes files and programs from the calling thread and from all threads that it starts, and those start. Once. */
    public void enter() {
        boolean programs = kernel.filter(found ->
                        found.giveUpNewPrivileges() && found.filter(CallFilter.withoutPrograms(found.machine()), 0))
                .isPresent();
        boolean onlyOwn = files.filter(Landlock::bind).isPresent();
        LOG.info("the media library's threads: no programs: {}, only files of their own: {}", programs, onlyOwn);
    }

    /**
     * What this machine's kernel offers of it.
     *
     * @param whole whether all of it can be had
     */
    public record Offer(boolean whole, String sentence) {
        public static Offer find() {
            return Kernel.find()
                    .map(kernel -> of(kernel.landlock()))
                    .orElse(
                            new Offer(
                                    false,
                                    "This system has no means that Parley knows to keep the media library from your files; Linux has."));
        }

        static Offer of(int landlock) {
            return landlock > 0
                    ? new Offer(
                            true,
                            "The media library's threads can open none of your files and start no program (Landlock "
                                    + landlock + ").")
                    : new Offer(
                            false,
                            "This kernel has no Landlock, or it is switched off (lsm=), so the media library can open what"
                                    + " you can; Linux 5.13 and later have it.");
        }
    }
}
