package dev.parley.client.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * How near an address is to who uses it. What is near is behind the walls that keep strangers away, and another machine
 * for everybody who uses the address: the registries of RFC 6890 say which ranges mean nothing on the Internet.
 */
public enum Nearness {
    PUBLIC,
    /** Of this computer's own network, or of one that it is behind. */
    NETWORK,
    /** This computer itself. */
    MACHINE;

    private record Range(InetAddress start, int bits, Nearness nearness) {
        static Range of(String start, int bits, Nearness nearness) {
            return new Range(InetAddress.ofLiteral(start), bits, nearness);
        }

        boolean holds(byte[] address) {
            byte[] first = start.getAddress();
            int whole = bits / 8;
            return address.length == first.length
                    && Arrays.mismatch(first, 0, whole, address, 0, whole) < 0
                    && (bits % 8 == 0 || ((first[whole] ^ address[whole]) & 0xFF) >> (8 - bits % 8) == 0);
        }
    }

    private static final List<Range> RANGES = List.of(
            // Linux takes all of 0/8 and :: for itself.
            Range.of("0.0.0.0", 8, MACHINE),
            Range.of("127.0.0.0", 8, MACHINE),
            Range.of("::", 128, MACHINE),
            Range.of("::1", 128, MACHINE),
            Range.of("10.0.0.0", 8, NETWORK),
            Range.of("100.64.0.0", 10, NETWORK),
            Range.of("169.254.0.0", 16, NETWORK),
            Range.of("172.16.0.0", 12, NETWORK),
            Range.of("192.0.0.0", 24, NETWORK),
            Range.of("192.168.0.0", 16, NETWORK),
            Range.of("198.18.0.0", 15, NETWORK),
            Range.of("224.0.0.0", 3, NETWORK),
            Range.of("64:ff9b:1::", 48, NETWORK),
            Range.of("fc00::", 7, NETWORK),
            Range.of("fe80::", 9, NETWORK),
            Range.of("ff00::", 8, NETWORK));

    /** IPv6 addresses that a translator or a tunnel turns into the IPv4 address in them, and where that stands. */
    private record Embedding(Range range, int at) {}

    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(Range.of("64:ff9b::", 96, PUBLIC), 12),
            new Embedding(Range.of("::", 96, PUBLIC), 12),
            new Embedding(Range.of("2002::", 16, PUBLIC), 2));

    public static Nearness of(InetAddress address) {
        return of(address.getAddress());
    }

    private static Nearness of(byte[] address) {
        return RANGES.stream()
                .filter(range -> range.holds(address))
                .findFirst()
                .map(Range::nearness)
                .orElseGet(() -> EMBEDDINGS.stream()
                        .filter(embedding -> embedding.range().holds(address))
                        .findFirst()
                        .map(embedding -> of(Arrays.copyOfRange(address, embedding.at(), embedding.at() + 4)))
                        .orElse(PUBLIC));
    }
}
