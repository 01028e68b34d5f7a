package dev.parley.signaling.address;

import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy that hands on a stream as it is sends ahead of it, to say whose it is: HAProxy's PROXY protocol, version 1 or 2. It is
 * read by as many bytes as are known to be its own, for what stands behind it is another's, such as TLS's.
 */
public final class ProxyHeader {
    /** With what proxies add to the addresses, as the name that was asked for; version 2 would allow 64 KiB. */
    static final int MOST_BYTES = 1024;

    /** The longest line of version 1, by its own word. */
    private static final int MOST_LINE_BYTES = 107;

    private static final byte[] SIGNATURE = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};
    private static final byte[] WORD = {'P', 'R', 'O', 'X', 'Y', ' '};
    private static final int FIXED = 16;
    private static final int LOCAL = 0x20;
    private static final int PROXY = 0x21;
    private static final int UNSPECIFIED = 0x00;
    private static final int TCP4 = 0x11;
    private static final int TCP6 = 0x21;
    private static final int UNIX = 0x31;

    private static final Pattern LINE = Pattern.compile("PROXY (?:UNKNOWN(?: [^\\r\\n]*)?"
            + "|TCP4 ([0-9]{1,3}(?:\\.[0-9]{1,3}){3}) [0-9.]+ [0-9]{1,5} [0-9]{1,5}"
            + "|TCP6 ([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*) [0-9A-Fa-f:.]+ [0-9]{1,5} [0-9]{1,5})\\r\\n");

    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES).limit(SIGNATURE.length);
    private boolean whole;
    private @Nullable InetAddress client;

    /** Whether a stream that begins with these bytes has a header, or the beginning of one that can be told from all else. */
    public static boolean begins(ByteBuffer stream) {
        return begins(stream, WORD) || begins(stream, SIGNATURE);
    }

    private static boolean begins(ByteBuffer stream, byte[] with) {
        return stream.remaining() >= with.length
                && stream.slice(stream.position(), with.length).equals(ByteBuffer.wrap(with));
    }

    /** Where its next bytes are to be put: there is room for no other's. */
    public ByteBuffer next() {
        return bytes;
    }

    /**
     * Looks at what was put there.
     *
     * @return whether it has all come
     * @throws ProtocolException if it is no header, is longer than it may be, or tells of no TCP
     */
    public boolean look() throws ProtocolException {
        while (!whole && !bytes.hasRemaining()) {
            if (begins(bytes.duplicate().flip(), SIGNATURE)) {
                lookAtBinary();
            } else if (begins(bytes.duplicate().flip(), WORD)) {
                lookAtLine();
            } else {
                throw new ProtocolException("it begins with no PROXY header");
            }
        }
        return whole;
    }

    /** Whom it names; empty where the proxy speaks for itself, as when it looks whether anybody is there, or for nobody it knows. */
    public Optional<InetAddress> client() {
        return Optional.ofNullable(client);
    }

    private void lookAtBinary() throws ProtocolException {
        if (bytes.position() < FIXED) {
            bytes.limit(FIXED);
            return;
        }
        int length = FIXED + Short.toUnsignedInt(bytes.getShort(14));
        if (length > MOST_BYTES) {
            throw new ProtocolException("its PROXY header is too long");
        }
        if (bytes.position() < length) {
            bytes.limit(length);
            return;
        }
        whole = true;
        int command = Byte.toUnsignedInt(bytes.get(12));
        if (command == PROXY) {
            client = switch (Byte.toUnsignedInt(bytes.get(13))) {
                case TCP4 -> address(4, length - FIXED);
                case TCP6 -> address(16, length - FIXED);
                case UNSPECIFIED, UNIX -> null;
                default -> throw new ProtocolException("its PROXY header tells of no TCP");
            };
        } else if (command != LOCAL) {
            throw new ProtocolException("its PROXY header is of an unknown version");
        }
    }

    /** @param length of both addresses, both ports, and what may stand behind them */
    private InetAddress address(int size, int length) throws ProtocolException {
        if (length < 2 * size + 4) {
            throw new ProtocolException("its PROXY header is too short");
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes.array(), FIXED, FIXED + size));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + size + " bytes", e);
        }
    }

    private void lookAtLine() throws ProtocolException {
        int length = bytes.position();
        if (bytes.get(length - 1) != '\n') {
            if (length == MOST_LINE_BYTES) {
                throw new ProtocolException("its PROXY header is too long");
            }
            bytes.limit(length + 1);
            return;
        }
        whole = true;
        Matcher line = LINE.matcher(new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1));
        if (!line.matches()) {
            throw new ProtocolException("its PROXY header cannot be read");
        }
        String named = line.group(1) == null ? line.group(2) : line.group(1);
        if (named != null) {
            try {
                client = InetAddress.ofLiteral(named);
            } catch (IllegalArgumentException e) {
                throw new ProtocolException("its PROXY header names no address");
            }
        }
    }
}
