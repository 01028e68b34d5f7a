package dev.parley.client.endtoend.people;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at home with a contact link, who answers by docs/protocol.md §9 alone, and shares no code with the programs that ring. */
public final class AtHome implements AutoCloseable {
    private static final byte[] X25519 = HexFormat.of().parseHex("302a300506032b656e032100");
    private static final String DEVICE = "AAAAAAAAAAA";
    private static final int PLAIN = 1024;
    private static final int HEAD = 99;
    private static final JsonMapper JSON = new JsonMapper();

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final ListenKey listenKey = ListenKey.of(random(ListenKey.BYTES));
    private final KeyPair bell;
    private final KeyPair person;
    private URI webSocket;
    private final BlockingQueue<JsonNode> rung = new LinkedBlockingQueue<>();
    private final BlockingQueue<ServerMessage> said = new LinkedBlockingQueue<>();
    private final AtomicInteger refs = new AtomicInteger();
    private WebSocketClient socket;

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    public AtHome(URI webSocket) throws GeneralSecurityException {
        this.webSocket = webSocket;
        this.bell = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        this.person = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    public BoxId box() {
        return listenKey.box();
    }

    public String contactLink(URI server) throws GeneralSecurityException {
        byte[] body = join(box().bytes(), raw(bell), raw(person));
        return server.resolve("c") + "#1." + text(join(body, Arrays.copyOf(sha256(body), 2)));
    }

    public AtHome comesHome() throws Exception {
        socket = new WebSocketClient(webSocket) {
            // The server's certificate is its own, made for this test.
            @Override
            protected void onSetSSLParameters(SSLParameters parameters) {}

            @Override
            public void onOpen(ServerHandshake handshake) {
                send(codec.encode(new ClientMessage.Hello(1, "test", null)));
                send(codec.encode(new ClientMessage.Listen(List.of(listenKey), true)));
            }

            @Override
            public void onMessage(String text) {
                ServerMessage message = codec.decodeServer(text);
                said.add(message);
                if (message instanceof ServerMessage.Noted noted) {
                    open(noted.note()).ifPresent(rung::add);
                }
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {}

            @Override
            public void onError(Exception e) {
                throw new AssertionError(e);
            }
        };
        if (webSocket.getScheme().equals("wss")) {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Anybody()}, null);
            socket.setSocketFactory(tls.getSocketFactory());
        }
        socket.connectBlocking(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await(ServerMessage.Listening.class);
        return this;
    }

    private <T extends ServerMessage> T await(Class<T> type) throws InterruptedException {
        ServerMessage message = said.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (message != null && !type.isInstance(message)) {
            message = said.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return type.cast(Objects.requireNonNull(message, type.getSimpleName()));
    }

    public AtHome movesTo(URI server) {
        webSocket = server;
        return this;
    }

    /** Rings at a box what is to wait there if nobody hears it, and answers whether it does. */
    public boolean leaves(BoxId box, String note) throws InterruptedException {
        socket.send(codec.encode(new ClientMessage.Ring(box, new Note(note), true, refs.incrementAndGet())));
        return await(ServerMessage.Rung.class).kept();
    }

    /** What waited at the box. */
    public String awaitKept() throws InterruptedException {
        return await(ServerMessage.Noted.class).note().text();
    }

    /** The next note of this type that comes to the box. */
    public JsonNode awaitNote(String type) throws InterruptedException {
        for (; ; ) {
            JsonNode note = rung.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (note == null) {
                throw new AssertionError("no " + type + " came");
            }
            if (note.required("type").asString().equals(type)) {
                return note;
            }
        }
    }

    /** Says at the reply box of a ring what goes before everything else, and waits until it is confirmed. */
    public JsonNode awaitRing() throws Exception {
        JsonNode ring = awaitNote("ring");
        answer(ring, "here", Map.of("nonce", text(random(16))));
        awaitNote("calling");
        return ring;
    }

    public void answer(JsonNode ring, String type) throws Exception {
        answer(ring, type, Map.of());
    }

    public void answer(JsonNode ring, String type, Map<String, ?> more) throws Exception {
        Map<String, Object> note = new LinkedHashMap<>(
                Map.of("type", type, "call", ring.required("call").asString(), "device", DEVICE));
        note.putAll(more);
        BoxId box = new BoxId(ring.required("reply").required("box").asString());
        byte[] theirs = Base64.getUrlDecoder()
                .decode(ring.required("reply").required("bell").asString());
        socket.send(codec.encode(new ClientMessage.Ring(
                box, seal(box, theirs, JSON.writeValueAsString(note)), false, refs.incrementAndGet())));
    }

    private Note seal(BoxId box, byte[] theirs, String json) throws GeneralSecurityException {
        KeyPair ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] mine = raw(ephemeral);
        byte[] text = json.getBytes(UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(person.getPrivate());
        signature.update(sha256(join("parley-note-sign-1".getBytes(US_ASCII), box.bytes(), theirs, mine, text)));
        byte[] plain = ByteBuffer.allocate(PLAIN)
                .put((byte) 1)
                .put(raw(person))
                .put(signature.sign())
                .putShort((short) text.length)
                .put(text)
                .array();
        Cipher aes = cipher(Cipher.ENCRYPT_MODE, ephemeral.getPrivate(), theirs, mine, theirs, box);
        return new Note(text(join(mine, aes.doFinal(plain))));
    }

    private Optional<JsonNode> open(Note note) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(note.text());
            byte[] theirs = Arrays.copyOf(bytes, 32);
            Cipher aes = cipher(Cipher.DECRYPT_MODE, bell.getPrivate(), theirs, theirs, raw(bell), box());
            ByteBuffer plain = ByteBuffer.wrap(aes.doFinal(bytes, 32, bytes.length - 32));
            byte[] text = new byte[plain.getShort(HEAD - 2)];
            plain.get(HEAD, text);
            return Optional.of(JSON.readTree(text));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, PrivateKey own, byte[] other, byte[] ephemeral, byte[] bell, BoxId box)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(
                KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(join(X25519, other))), true);
        SecretKey key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .addSalt("parley-note-1".getBytes(US_ASCII))
                                .thenExpand(join(ephemeral, bell, box.bytes()), 32));
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(128, new byte[12]));
        aes.updateAAD(box.bytes());
        return aes;
    }

    /** The last 32 bytes of an encoded public key are the key. */
    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
