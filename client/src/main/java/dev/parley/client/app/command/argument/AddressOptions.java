package dev.parley.client.app.command.argument;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code serve} that say how much one network address may do, and which addresses are many people's. */
public final class AddressOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--proxy",
            paramLabel = "A",
            description =
                    "Address of a proxy, which is believed when it says in X-Forwarded-For whom it speaks for; may be"
                            + " repeated. Without a word of that its connections are many people's, as are all of this machine.")
    private List<String> proxies = List.of();

    @Option(
            names = "--proxy-protocol",
            description =
                    "Every connection of a --proxy begins with a header of HAProxy's PROXY protocol, version 1 or 2, which says"
                            + " whom it speaks for; X-Forwarded-For is not believed then. For proxies that hand on TLS as it is.")
    private boolean announcing;

    @Option(
            names = "--joins-per-minute",
            paramLabel = "N",
            defaultValue = "120",
            description = "Joins from one address (default: ${DEFAULT-VALUE}).")
    private int joins;

    @Option(
            names = "--rooms-per-minute",
            paramLabel = "N",
            defaultValue = "30",
            description = "New rooms from one address (default: ${DEFAULT-VALUE}).")
    private int newRooms;

    @Option(
            names = "--rings-per-minute",
            paramLabel = "N",
            defaultValue = "60",
            description = "Rings at doorbells from one address (default: ${DEFAULT-VALUE}).")
    private int rings;

    /** @param onePort whether page and WebSocket share their port */
    public ServerConfig.Proxies proxies(boolean onePort) {
        if (announcing && proxies.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--proxy-protocol needs --proxy, the address of the proxy that speaks it");
        }
        if (announcing && !onePort) {
            throw new ParameterException(
                    spec.commandLine(), "--proxy-protocol needs one port: give --port and --http-port the same number");
        }
        return new ServerConfig.Proxies(addresses(), announcing);
    }

    private Set<InetAddress> addresses() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        for (String proxy : proxies) {
            try {
                addresses.add(InetAddress.ofLiteral(proxy));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "--proxy must be an address in numbers, not " + proxy, e);
            }
        }
        return addresses;
    }

    public Limits rates(Limits limits) {
        try {
            return limits.withRates(joins, newRooms)
                    .withDoorbell(limits.doorbell().withRingsPerMinute(rings));
        } catch (ProtocolException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--joins-per-minute, --rooms-per-minute and --rings-per-minute must be 1 to " + Limits.MAX_RATE,
                    e);
        }
    }
}
