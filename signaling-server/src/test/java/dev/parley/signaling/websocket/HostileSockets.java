package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** So many sockets that dribble, flood and stall, each anew when it is put out, until standard input ends. */
final class HostileSockets {
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);
    private static final int NEW_AFTER_MILLIS = 500;
    private static final int ROOM = 8;
    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final int number;

    private HostileSockets(int port, int number) {
        this.port = port;
        this.number = number;
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int sockets = Integer.parseInt(arguments[1]);
        ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
        for (int number = 0; number < sockets; number++) {
            each.execute(new HostileSockets(port, number)::goOn);
        }
        while (System.in.read() >= 0) {
            // The test is not over.
        }
        System.exit(0);
    }

    private void goOn() {
        try {
            while (true) {
                try {
                    attack();
                } catch (IOException e) {
                    // The server had enough of it.
                }
                TimeUnit.MILLISECONDS.sleep(NEW_AFTER_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attack() throws IOException, InterruptedException {
        switch (number % 5) {
            case 0 -> dribbleARequest();
            case 1 -> dribbleAFrame();
            case 2 -> flood();
            case 3 -> stallAsAMember();
            default -> stallOverAPage();
        }
    }

    private void dribbleARequest() throws IOException, InterruptedException {
        try (RawClient client = RawClient.connect(port)) {
            client.write("GET / HTTP/1.1\r\nX-".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.write(new byte[] {'x'});
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    private void dribbleAFrame() throws IOException, InterruptedException {
        try (RawClient client = RawClient.open(port)) {
            for (byte each : RawClient.frameBytes(RawClient.TEXT, true, new byte[40_000])) {
                client.write(new byte[] {each});
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    /**
     * With all that is dear: joins of rooms, boxes, texts that are none, and what is large. Made before it is said, so that it is a flood
     * however little of a busy machine its maker gets.
     */
    private void flood() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            said.write(text(TestServer.join(1000 + number + i, number)));
            said.write(text(new ClientMessage.Ping()));
            said.write(text(i == 99 ? "x".repeat(30_000) : ""));
            said.write(text("{\"type\":\"signal\""));
        }
        byte[] flood = said.toByteArray();
        try (RawClient client = RawClient.greet(port)) {
            while (true) {
                client.write(flood);
            }
        }
    }

    private static byte[] text(ClientMessage message) {
        return text(CODEC.encode(message));
    }

    private static byte[] text(String text) {
        return RawClient.frameBytes(RawClient.TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private void stallAsAMember() throws IOException, InterruptedException {
        try (RawClient client = RawClient.greet(port)) {
            client.say(TestServer.join(1000 + number / ROOM, number));
            while (true) {
                client.say(new ClientMessage.Ping());
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private void stallOverAPage() throws IOException, InterruptedException {
        try (RawClient client = RawClient.connect(port)) {
            while (true) {
                client.write(REQUEST);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
