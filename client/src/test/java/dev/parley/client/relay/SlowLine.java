package dev.parley.client.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two machines behind slow lines, and the server, which is where this JVM is, between them. */
public final class SlowLine implements AutoCloseable {
    private static final Path DEVICES = Path.of("/proc/self/net/dev");
    private static final String TO_SECOND = "slow2";
    /** Of what the system counts of a device: what came is eight numbers, and then what left. */
    private static final int SENT_BYTES = 9;

    private final Namespace first;
    private final Namespace second;

    private SlowLine(Namespace first, Namespace second) {
        this.first = first;
        this.second = second;
    }

    /** @param kilobits what goes over each line a second, in each direction; what does not fit waits for 300 ms at most, and is lost */
    public static SlowLine make(int kilobits) throws IOException {
        SlowLine line = new SlowLine(machine(1, kilobits), machine(2, kilobits));
        forward(true);
        return line;
    }

    private static Namespace machine(int number, int kilobits) throws IOException {
        Namespace machine = Namespace.make();
        String net = "10.78." + number;
        machine.tie("line", net + ".2/24", Namespace.own(), "slow" + number, net + ".1/24");
        String limit = " root tbf rate " + kilobits + "kbit burst 4kb latency 300ms";
        machine.run("ip route add default via " + net + ".1; tc qdisc add dev line" + limit);
        Namespace.own().run("tc qdisc add dev slow" + number + limit);
        return machine;
    }

    private static void forward(boolean on) throws IOException {
        Namespace.own().run("echo " + (on ? 1 : 0) + " > /proc/sys/net/ipv4/ip_forward");
    }

    public Namespace first() {
        return first;
    }

    public Namespace second() {
        return second;
    }

    /** How many bytes the second one's line has carried to it. */
    public long carried() throws IOException {
        return Files.readAllLines(DEVICES).stream()
                .map(device -> device.strip().split("[\\s:]+"))
                .filter(device -> device[0].equals(TO_SECOND))
                .mapToLong(device -> Long.parseLong(device[SENT_BYTES]))
                .sum();
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        forward(false);
    }
}
