package dev.parley.client.face;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** An address of this machine that libwebrtc uses too: it ignores loopback. */
public final class OwnAddress {
    private OwnAddress() {}

    /** An IPv4 address that others on the network may reach; empty where there is none. */
    public static Optional<String> find() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnAddress::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(NetworkInterface candidate) {
        try {
            return candidate.isUp() && !candidate.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
