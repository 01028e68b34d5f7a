package dev.parley.client.address;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address of this machine that libwebrtc uses too: it ignores loopback. */
public final class OwnAddress {
    /** Reserved for documents (RFC 5737), so only the default route leads there. */
    private static final InetSocketAddress ANYWHERE = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 9);

    /** Bridges to containers and virtual machines, and tunnels: who is near is not on them. */
    private static final Pattern VIRTUAL = Pattern.compile(
            "(docker|podman|virbr|lxcbr|lxdbr|vmnet|vboxnet|veth|cni|tun|utun|tap|wg|ppp|tailscale|zt)\\w*"
                    + "|br-[0-9a-f]{12}|.*(virtual|vethernet|vpn|wireguard).*");

    private record Candidate(String address, boolean virtual, boolean unusual) {}

    private OwnAddress() {}

    /** The IPv4 address that others on the network may best reach; empty where there is none. */
    public static Optional<String> find() {
        Optional<InetAddress> usual = sourceOfDefaultRoute();
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnAddress::isUsable)
                    .flatMap(candidate -> candidates(candidate, usual))
                    .min(Comparator.comparing(Candidate::virtual).thenComparing(Candidate::unusual))
                    .map(Candidate::address);
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static Stream<Candidate> candidates(NetworkInterface on, Optional<InetAddress> usual) {
        boolean virtual = isVirtual(on);
        return on.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLinkLocalAddress())
                .map(address -> new Candidate(address.getHostAddress(), virtual, !usual.equals(Optional.of(address))));
    }

    /** Connecting a datagram socket chooses a route and sends nothing. */
    private static Optional<InetAddress> sourceOfDefaultRoute() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(ANYWHERE);
            return Optional.of(socket.getLocalAddress());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isVirtual(NetworkInterface candidate) {
        try {
            return candidate.isPointToPoint()
                    || isVirtual(candidate.getName())
                    || isVirtual(candidate.getDisplayName());
        } catch (SocketException e) {
            return true;
        }
    }

    private static boolean isVirtual(String name) {
        return VIRTUAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isUsable(NetworkInterface candidate) {
        try {
            return candidate.isUp() && !candidate.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
