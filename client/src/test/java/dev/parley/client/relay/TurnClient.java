package dev.parley.client.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.signaling.protocol.IceServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** As much of a TURN client (RFC 8489, RFC 8656) as it takes to ask a relay for what it must not do. */
final class TurnClient implements AutoCloseable {
    static final int ALLOCATE = 0x003;
    static final int REFRESH = 0x004;
    static final int CREATE_PERMISSION = 0x008;
    static final int CHANNEL_BIND = 0x009;
    static final int OK = 0;
    private static final int SEND_INDICATION = 0x016;
    private static final int ERROR = 0x110;
    private static final int COOKIE = 0x2112A442;
    private static final int USERNAME = 0x0006;
    private static final int INTEGRITY = 0x0008;
    private static final int ERROR_CODE = 0x0009;
    private static final int CHANNEL_NUMBER = 0x000C;
    private static final int LIFETIME = 0x000D;
    private static final int PEER_ADDRESS = 0x0012;
    private static final int DATA = 0x0013;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;
    private static final int RELAYED_ADDRESS = 0x0016;
    private static final int FAMILY = 0x0017;
    private static final int TRANSPORT = 0x0019;
    private static final int MILLIS_PER_TRY = 2000;
    private static final int TRIES = 10;

    private static final AtomicInteger FIRST_PORT = new AtomicInteger(21_000);

    private final SecureRandom random = new SecureRandom();
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final String username;
    private final String password;
    private byte[] realm = {};
    private byte[] nonce = {};
    private int channel = 0x4000;

    /** Where the relay is asked to send. */
    static final class Target {
        private final byte[] address;
        private final int port;

        private Target(byte[] address, int port) {
            this.address = address;
            this.port = port;
        }

        /** As it is written: Java alone would take ::ffff:127.0.0.1 for 127.0.0.1. */
        static Target of(String written, int port) throws UnknownHostException {
            byte[] address = InetAddress.getByName(written).getAddress();
            boolean mapped = address.length == 4 && written.contains(":");
            byte[] prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
            return new Target(
                    mapped ? ByteBuffer.allocate(16).put(prefix).put(address).array() : address, port);
        }

        boolean ipv6() {
            return address.length == 16;
        }
    }

    /** What a server answered: {@link #OK} or an error code, and its attributes. */
    static final class Answer {
        private final int code;
        private final Map<Integer, byte[]> attributes;
        private final byte[] transaction;

        private Answer(int code, Map<Integer, byte[]> attributes, byte[] transaction) {
            this.code = code;
            this.attributes = attributes;
            this.transaction = transaction;
        }

        int code() {
            return code;
        }

        /** Where peers reach the relay. */
        InetSocketAddress relayed() throws IOException {
            return unmasked(attributes.get(RELAYED_ADDRESS), transaction);
        }
    }

    TurnClient(InetSocketAddress server, String username, String password) throws IOException {
        // Not where relays are, so that a rule can tell them apart.
        socket = new DatagramSocket(FIRST_PORT.getAndIncrement());
        this.server = server;
        this.username = username;
        this.password = password;
        socket.setSoTimeout(MILLIS_PER_TRY);
    }

    /** The credentials that the signaling server would make (docs/protocol.md §2.4). */
    static TurnClient of(InetSocketAddress server, String secret, Instant expires) throws IOException {
        IceServer told = Coturn.told("turn:" + RelayNetwork.SERVER, secret, expires);
        return new TurnClient(server, String.valueOf(told.username()), String.valueOf(told.credential()));
    }

    Answer allocate(boolean ipv6) throws IOException, GeneralSecurityException {
        ask(ALLOCATE, new Attributes().put(TRANSPORT, 17, 0, 0, 0)); // Refused, with realm and nonce.
        return ask(ALLOCATE, new Attributes().put(TRANSPORT, 17, 0, 0, 0).put(FAMILY, ipv6 ? 2 : 1, 0, 0, 0));
    }

    Answer refresh() throws IOException, GeneralSecurityException {
        return ask(REFRESH, new Attributes().put(LIFETIME, 0, 0, 2, 0x58));
    }

    Answer permit(Target peer) throws IOException, GeneralSecurityException {
        return ask(CREATE_PERMISSION, new Attributes().peer(peer));
    }

    Answer bind(Target peer) throws IOException, GeneralSecurityException {
        int number = channel++;
        return ask(
                CHANNEL_BIND,
                new Attributes()
                        .put(CHANNEL_NUMBER, number >> 8, number & 0xFF, 0, 0)
                        .peer(peer));
    }

    /** Has the relay send this to a peer that it was permitted; nothing is answered. */
    void send(Target peer, String text) throws IOException {
        byte[] transaction = transaction();
        Attributes attributes = new Attributes().peer(peer);
        attributes.put(DATA, text.getBytes(UTF_8));
        byte[] message = message(SEND_INDICATION, transaction, attributes.bytes(transaction), 0);
        socket.send(new DatagramPacket(message, message.length, server));
    }

    /** What a peer sent through the relay; waits for it. */
    String heardData() throws IOException {
        byte[] bytes = new byte[2048];
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        socket.setSoTimeout(TRIES * MILLIS_PER_TRY);
        socket.receive(packet);
        socket.setSoTimeout(MILLIS_PER_TRY);
        byte[] data = attributes(bytes, packet.getLength()).getOrDefault(DATA, new byte[0]);
        return new String(data, UTF_8);
    }

    private Answer ask(int method, Attributes attributes) throws IOException, GeneralSecurityException {
        byte[] transaction = transaction();
        if (realm.length > 0) {
            attributes.put(USERNAME, username.getBytes(UTF_8)).put(REALM, realm).put(NONCE, nonce);
        }
        byte[] body = attributes.bytes(transaction);
        byte[] request = realm.length > 0 ? signed(method, transaction, body) : message(method, transaction, body, 0);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            socket.send(new DatagramPacket(request, request.length, server));
            Optional<Answer> answer = hear(transaction);
            if (answer.isPresent()) {
                realm = answer.get().attributes.getOrDefault(REALM, realm);
                nonce = answer.get().attributes.getOrDefault(NONCE, nonce);
                return answer.get();
            }
        }
        throw new IOException("the relay does not answer");
    }

    private byte[] signed(int method, byte[] transaction, byte[] body) throws GeneralSecurityException {
        byte[] unsigned = message(method, transaction, body, 24);
        byte[] key = MessageDigest.getInstance("MD5")
                .digest((username + ":" + new String(realm, UTF_8) + ":" + password).getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return ByteBuffer.allocate(unsigned.length + 24)
                .put(unsigned)
                .putShort((short) INTEGRITY)
                .putShort((short) 20)
                .put(mac.doFinal(unsigned))
                .array();
    }

    private Optional<Answer> hear(byte[] transaction) throws IOException {
        byte[] bytes = new byte[2048];
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, packet.getLength());
        int type = in.getShort();
        if (!Arrays.equals(bytes, 8, 20, transaction, 0, 12)) {
            return Optional.empty();
        }
        Map<Integer, byte[]> attributes = attributes(bytes, packet.getLength());
        byte[] error = attributes.get(ERROR_CODE);
        boolean failed = (type & ERROR) == ERROR && error != null;
        return Optional.of(new Answer(failed ? error[2] * 100 + error[3] : OK, attributes, transaction));
    }

    private static Map<Integer, byte[]> attributes(byte[] message, int length) {
        ByteBuffer in = ByteBuffer.wrap(message, 0, length).position(20);
        Map<Integer, byte[]> attributes = new HashMap<>();
        while (in.remaining() >= 4) {
            int attribute = in.getShort() & 0xFFFF;
            byte[] value = new byte[in.getShort() & 0xFFFF];
            in.get(value);
            in.position(Math.min(in.limit(), in.position() + (4 - value.length % 4) % 4));
            attributes.put(attribute, value);
        }
        return attributes;
    }

    private byte[] transaction() {
        byte[] transaction = new byte[12];
        random.nextBytes(transaction);
        return transaction;
    }

    private static byte[] message(int type, byte[] transaction, byte[] body, int more) {
        return ByteBuffer.allocate(20 + body.length)
                .putShort((short) type)
                .putShort((short) (body.length + more))
                .putInt(COOKIE)
                .put(transaction)
                .put(body)
                .array();
    }

    private static byte[] mask(byte[] transaction) {
        return ByteBuffer.allocate(16).putInt(COOKIE).put(transaction).array();
    }

    private static InetSocketAddress unmasked(byte[] value, byte[] transaction) throws IOException {
        byte[] mask = mask(transaction);
        byte[] address = Arrays.copyOfRange(value, 4, value.length);
        for (int i = 0; i < address.length; i++) {
            address[i] ^= mask[i];
        }
        int port = (ByteBuffer.wrap(value).getShort(2) ^ (COOKIE >> 16)) & 0xFFFF;
        return new InetSocketAddress(InetAddress.getByAddress(address), port);
    }

    /** Attributes of one message, in their order. */
    private static final class Attributes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Optional<Target> peer = Optional.empty();

        Attributes put(int type, int... value) {
            byte[] copy = new byte[value.length];
            for (int i = 0; i < value.length; i++) {
                copy[i] = (byte) value[i];
            }
            return put(type, copy);
        }

        Attributes put(int type, byte[] value) {
            write(bytes, type, value);
            return this;
        }

        Attributes peer(Target address) {
            peer = Optional.of(address);
            return this;
        }

        byte[] bytes(byte[] transaction) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            peer.ifPresent(to -> write(all, PEER_ADDRESS, masked(to, transaction)));
            all.writeBytes(bytes.toByteArray());
            return all.toByteArray();
        }

        private static byte[] masked(Target to, byte[] transaction) {
            byte[] address = to.address.clone();
            byte[] mask = mask(transaction);
            for (int i = 0; i < address.length; i++) {
                address[i] ^= mask[i];
            }
            return ByteBuffer.allocate(4 + address.length)
                    .put((byte) 0)
                    .put((byte) (to.ipv6() ? 2 : 1))
                    .putShort((short) (to.port ^ (COOKIE >> 16)))
                    .put(address)
                    .array();
        }

        private static void write(ByteArrayOutputStream to, int type, byte[] value) {
            try (DataOutputStream out = new DataOutputStream(to)) {
                out.writeShort(type);
                out.writeShort(value.length);
                out.write(value);
                out.write(new byte[(4 - value.length % 4) % 4]);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
