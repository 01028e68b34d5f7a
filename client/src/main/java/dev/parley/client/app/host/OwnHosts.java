package dev.parley.client.app.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this machine can be reached as, for a certificate.
 *
 * @param lasting names and addresses that stay for a while
 * @param passing IPv6 addresses, since privacy extensions (RFC 8981) change them every day
 */
public record OwnHosts(List<String> lasting, List<String> passing) {
    private static final Pattern NAME =
            Pattern.compile("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final String LOOPBACK_6 = "0:0:0:0:0:0:0:1";

    public OwnHosts {
        lasting = lasting.stream().distinct().toList();
        passing = passing.stream().distinct().toList();
    }

    public static OwnHosts find() {
        List<String> lasting = new ArrayList<>(List.of("localhost", "127.0.0.1", LOOPBACK_6));
        List<String> passing = new ArrayList<>();
        addresses().forEach(address -> {
            if (address instanceof Inet4Address) {
                lasting.add(address.getHostAddress());
            } else if (!address.isLoopbackAddress()) {
                passing.add(withoutZone(address));
            }
        });
        addName(lasting);
        return new OwnHosts(lasting, passing);
    }

    /** What others may reach this machine as; where there is nothing, what it is to itself. */
    public List<String> reachable() {
        List<String> outside =
                lasting.stream().filter(host -> !isLoopback(host)).toList();
        return outside.isEmpty() ? List.of("localhost") : outside;
    }

    /** These hosts with one more that people are to use: a name or an address; none if it stands for all addresses. */
    public OwnHosts and(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        List<String> more = new ArrayList<>(lasting);
        try {
            InetAddress address = InetAddress.ofLiteral(bare);
            if (!address.isAnyLocalAddress()) {
                more.add(withoutZone(address));
            }
        } catch (IllegalArgumentException e) {
            if (NAME.matcher(bare).matches()) {
                more.add(bare);
            }
        }
        return new OwnHosts(more, passing);
    }

    List<String> all() {
        return Stream.concat(lasting.stream(), passing.stream()).distinct().toList();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals(LOOPBACK_6);
    }

    private static void addName(List<String> names) {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            if (NAME.matcher(name).matches()) {
                names.add(name);
                if (!name.contains(".")) {
                    names.add(name + ".local");
                }
            }
        } catch (UnknownHostException e) {
            // Nobody can reach this machine by a name that it cannot resolve itself.
        }
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnHosts::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface candidate) {
        try {
            return candidate.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    private static String withoutZone(InetAddress address) {
        return address.getHostAddress().replaceAll("%.*", "");
    }
}
