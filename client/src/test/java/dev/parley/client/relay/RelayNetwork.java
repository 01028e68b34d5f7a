package dev.parley.client.relay;

import java.io.IOException;

/**
 * Two people at home, each behind a router of their own, and the server, which is where this JVM is. The addresses look
 * like public ones, since the relay of docs/deploy.md relays to no others; nothing here leads anywhere else.
 */
public final class RelayNetwork implements AutoCloseable {
    public static final String SERVER = "44.0.0.1";
    /** Of the same machine. */
    public static final String SECOND = "44.0.0.2";

    public static final String SERVER6 = "2a0a::1";

    private static final String NAT = """
            table ip nat {
                chain post {
                    type nat hook postrouting priority 100; policy accept;
                    oifname "wan" masquerade %s
                }
                chain input {
                    type filter hook input priority 0; policy accept;
                    iifname "wan" ct state new drop
                }
            }
            """;
    private static final String FILTER = """
            table ip filter {
                chain forward {
                    type filter hook forward priority 0; policy %s;
                    %s
                }
            }
            """;

    private final Namespace server = Namespace.own();
    private final Home first;
    private final Home second;

    private RelayNetwork(Home first, Home second) {
        this.first = first;
        this.second = second;
    }

    /** A person's machine, and the router before it. */
    public record Home(Namespace machine, Namespace router) implements AutoCloseable {
        static Home make(int number) throws IOException {
            Home home = new Home(Namespace.make(), Namespace.make());
            String lan = "192.168." + number;
            String wan = "44." + number + ".0";
            home.machine.tie("lan", lan + ".2/24", home.router, "lan", lan + ".1/24");
            home.machine.run("ip route add default via " + lan + ".1");
            home.router.tie("wan", wan + ".2/24", Namespace.own(), "home" + number, wan + ".1/24");
            home.router.run("ip route add default via " + wan + ".1; echo 1 > /proc/sys/net/ipv4/ip_forward");
            home.open();
            return home;
        }

        /** A router as most have them: what a machine sent from, others may answer to. */
        public void open() throws IOException {
            router.rules(NAT.formatted(""));
        }

        /** A symmetric NAT: each destination sees another port, which nobody can foretell. */
        public void symmetric() throws IOException {
            router.rules(NAT.formatted("random,fully-random"));
        }

        public void withoutUdp() throws IOException {
            router.rules(NAT.formatted("") + FILTER.formatted("accept", "ip protocol udp drop"));
        }

        /** Lets TCP to these ports out, and nothing else. */
        public void only(int... ports) throws IOException {
            StringBuilder allowed = new StringBuilder("ct state established accept;");
            for (int port : ports) {
                allowed.append(" tcp dport ").append(port).append(" accept;");
            }
            router.rules(NAT.formatted("") + FILTER.formatted("drop", allowed));
        }

        @Override
        public void close() {
            machine.close();
            router.close();
        }
    }

    public static RelayNetwork make() throws IOException {
        Namespace.own()
                .run("ip address add " + SERVER + "/32 dev lo; ip address add " + SECOND + "/32 dev lo;"
                        + " ip -6 address add " + SERVER6 + "/128 dev lo nodad");
        return new RelayNetwork(Home.make(1), Home.make(2));
    }

    public Home first() {
        return first;
    }

    public Home second() {
        return second;
    }

    /** Whether the two homes can reach each other past the server, as on the Internet, or see the server alone. */
    public void connected(boolean yes) throws IOException {
        server.run("echo " + (yes ? 1 : 0) + " > /proc/sys/net/ipv4/ip_forward");
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        server.run("nft flush ruleset; echo 0 > /proc/sys/net/ipv4/ip_forward; ip address del " + SERVER
                + "/32 dev lo; ip address del " + SECOND + "/32 dev lo; ip -6 address del " + SERVER6
                + "/128 dev lo; ip link del home1 2>/dev/null || true; ip link del home2 2>/dev/null || true");
    }
}
