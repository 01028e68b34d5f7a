package dev.parley.signaling.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A message as JSON in UTF-8. A plain body in it is copied once more, to where it is sent from. */
public final class MessageText {
    private static final byte[] NOTHING = {};

    private final byte[] begin;
    private final @Nullable PlainBytes body;
    private final byte[] end;

    private MessageText(byte[] begin, @Nullable PlainBytes body, byte[] end) {
        this.begin = begin;
        this.body = body;
        this.end = end;
    }

    public static MessageText of(String json) {
        return new MessageText(bytes(json), null, NOTHING);
    }

    static MessageText around(PlainBytes body, String before, String after) {
        return new MessageText(bytes(before), body, bytes(after));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In bytes. */
    public int length() {
        return begin.length + (body == null ? 0 : body.length()) + end.length;
    }

    public void putTo(ByteBuffer target) {
        target.put(begin);
        if (body != null) {
            body.putTo(target);
        }
        target.put(end);
    }
}
