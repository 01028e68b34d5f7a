package dev.parley.client.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network namespace beside the one that the tests run in, or that one itself. */
public final class Namespace implements AutoCloseable {
    private static final Namespace OWN = new Namespace(null);

    private final @Nullable Process holder;

    private Namespace(@Nullable Process holder) {
        this.holder = holder;
    }

    /** That of this JVM. */
    public static Namespace own() {
        return OWN;
    }

    /** A new one, in which nothing is up but loopback; it ends with this JVM at the latest. */
    public static Namespace make() throws IOException {
        Process holder = new ProcessBuilder("unshare", "-n", "sh", "-c", "ip link set lo up && echo made && exec cat")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!"made".equals(holder.inputReader(UTF_8).readLine())) {
            throw new AssertionError("no network namespace can be made here");
        }
        return new Namespace(holder);
    }

    long pid() {
        return holder == null ? ProcessHandle.current().pid() : holder.pid();
    }

    /** What makes a command run here. */
    public String variable() {
        return String.valueOf(pid());
    }

    /** Ties this one to another: an interface with an address on each side. */
    Namespace tie(String name, String address, Namespace other, String otherName, String otherAddress)
            throws IOException {
        run("ip link add " + name + " type veth peer name " + otherName + " netns " + other.pid()
                + " && ip address add " + address + " dev " + name + " && ip link set " + name + " up");
        other.run("ip address add " + otherAddress + " dev " + otherName + " && ip link set " + otherName + " up");
        return this;
    }

    /** Runs a script of sh here, and fails if it fails. */
    public void run(String script) throws IOException {
        List<String> command = new ArrayList<>();
        if (holder != null) {
            command.addAll(List.of("nsenter", "-t", variable(), "-n", "--"));
        }
        // Ordinary users do not have sbin on their path.
        command.addAll(List.of("sh", "-euc", "PATH=$PATH:/usr/sbin:/sbin; " + script));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(script + ": " + said);
        }
    }

    /** Puts these rules of nftables in the place of all that were there. */
    public void rules(String rules) throws IOException {
        run("nft -f - <<'END'\nflush ruleset\n" + rules + "\nEND");
    }

    @Override
    public void close() {
        if (holder != null) {
            holder.destroyForcibly();
            holder.onExit().join();
        }
    }
}
