package dev.parley.signaling.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;
import org.junit.jupiter.api.Test;

/** However the bytes come, the frames are those that the library reads, and so are the faults. */
class WholeFramesTest {
    private static final int ROUNDS = 3000;
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final List<String> TEXTS = List.of(
            "",
            "{\"type\":\"ping\"}",
            "é😀",
            "\ufffd",
            "x".repeat(124),
            "x".repeat(125),
            "x".repeat(126),
            "y".repeat(2117),
            "z".repeat(40_000));

    private final Random random = new Random(18);

    @Test
    void areThoseOfTheLibraryWhereverTheBytesAreCut() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = stream(false);
            assertThat(frames(new GuardedDraft(LIMITS), bytes, round)).isEqualTo(frames(library(), bytes, round));
        }
    }

    @Test
    void faultsAreThoseOfTheLibraryToo() {
        int faults = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = stream(true);
            List<String> frames = frames(new GuardedDraft(LIMITS), bytes, round);
            faults += !frames.isEmpty() && frames.getLast().startsWith("fault") ? 1 : 0;
            assertThat(frames).isEqualTo(frames(library(), bytes, round));
        }
        assertThat(faults).isGreaterThan(ROUNDS / 10);
    }

    private static Draft library() {
        return new Draft_6455(List.of(), List.of(new Protocol("")), LIMITS.frameBytes());
    }

    /** What the draft makes of the bytes, cut in places that depend on the seed. */
    private static List<String> frames(Draft draft, byte[] bytes, int seed) {
        Random cuts = new Random(seed);
        draft.setParseMode(Role.SERVER);
        List<String> read = new ArrayList<>();
        int from = 0;
        try {
            while (from < bytes.length) {
                int most = cuts.nextBoolean() ? 16_384 : 1 + cuts.nextInt(200);
                int to = Math.min(bytes.length, from + most);
                // At another offset than 0, and in a buffer that is larger, as the library's are.
                ByteBuffer buffer = ByteBuffer.allocate(to - from + 7).put(3, bytes, from, to - from);
                buffer.position(3).limit(3 + to - from);
                for (Framedata frame : draft.translateFrame(buffer)) {
                    read.add(frame.getOpcode() + " " + frame.isFin() + " "
                            + UTF_8.decode(frame.getPayloadData().duplicate()));
                }
                from = to;
            }
        } catch (InvalidDataException e) {
            read.add("fault " + e.getCloseCode());
        } catch (NullPointerException e) {
            // How the library trips over a close frame whose reason is no UTF-8.
            read.add("fault " + CloseFrame.PROTOCOL_ERROR);
        }
        return read;
    }

    private byte[] stream(boolean hostile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            byte[] payload = TEXTS.get(random.nextInt(TEXTS.size())).getBytes(UTF_8);
            boolean control = payload.length < 126 && random.nextInt(4) == 0;
            int first = control ? 0x89 : 0x81;
            if (hostile && random.nextInt(3) == 0) {
                first = random.nextInt(256);
                if (payload.length > 0) {
                    payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
                }
            }
            frame(bytes, first, payload);
        }
        return bytes.toByteArray();
    }

    private void frame(ByteArrayOutputStream bytes, int first, byte[] payload) {
        bytes.write(first);
        if (payload.length < 126) {
            bytes.write(0x80 | payload.length);
        } else {
            bytes.write(0x80 | 126);
            bytes.write(payload.length >> 8);
            bytes.write(payload.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        bytes.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            bytes.write(payload[i] ^ mask[i % 4]);
        }
    }
}
