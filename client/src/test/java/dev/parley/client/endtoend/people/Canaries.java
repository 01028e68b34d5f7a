package dev.parley.client.endtoend.people;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Secrets that are known again wherever they turn up, as text in any encoding that Java keeps it in, or as bytes. */
final class Canaries {
    /** What a secret is. */
    enum Kind {
        LINK,
        LINK_SECRET,
        BODY_KEY,
        JOIN_TOKEN,
        ROOM_ID,
        PEER_KEY,
        CONTACT_LINK,
        BELL_KEY,
        PERSON_KEY,
        DECLINING_WORDS,
        NAME,
        CHAT,
        FILE_NAME,
        FILE_CONTENT,
        ICE_UFRAG,
        ICE_PASSWORD,
        FINGERPRINT,
        TURN_SECRET,
        TURN_PASSWORD,
        METRICS_TOKEN
    }

    private static final int PREFIXES = 1 << 16;

    private static final class Pattern {
        private final Kind kind;
        private final byte[] bytes;

        Pattern(Kind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }
    }

    private final List<List<Pattern>> byPrefix = new ArrayList<>(
            IntStream.range(0, PREFIXES).mapToObj(_ -> List.<Pattern>of()).toList());
    private final Set<String> names = new TreeSet<>();

    /** A new one, marked so that it is like nothing else. */
    String mark(Kind kind) {
        String text = "canary" + UUID.randomUUID().toString().replace("-", "");
        add(kind, text);
        return text;
    }

    List<String> mark(Kind kind, int count) {
        return Stream.generate(() -> mark(kind)).limit(count).toList();
    }

    void add(Kind kind, String text) {
        for (var encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            add(kind, text, text.getBytes(encoding));
        }
    }

    void add(Kind kind, String name, byte[] bytes) {
        if (bytes.length < 4) {
            throw new IllegalArgumentException("that little is everywhere: " + name);
        }
        names.add(kind + " " + name);
        int prefix = prefix(bytes[0], bytes[1]);
        byPrefix.set(
                prefix,
                Stream.concat(byPrefix.get(prefix).stream(), Stream.of(new Pattern(kind, bytes)))
                        .toList());
    }

    int count() {
        return names.size();
    }

    /** Those that are in a text. */
    Set<Kind> in(String text) {
        return in(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    Set<Kind> in(byte[] bytes) {
        return in(ByteBuffer.wrap(bytes));
    }

    Set<Kind> in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return in(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private Set<Kind> in(ByteBuffer bytes) {
        Set<Kind> found = new TreeSet<>();
        for (int at = 0; at < bytes.limit() - 1; at++) {
            for (Pattern pattern : byPrefix.get(prefix(bytes.get(at), bytes.get(at + 1)))) {
                if (isAt(bytes, at, pattern.bytes)) {
                    found.add(pattern.kind);
                }
            }
        }
        return found;
    }

    private static boolean isAt(ByteBuffer bytes, int at, byte[] pattern) {
        if (at + pattern.length > bytes.limit()) {
            return false;
        }
        for (int index = 0; index < pattern.length; index++) {
            if (bytes.get(at + index) != pattern[index]) {
                return false;
            }
        }
        return true;
    }

    private static int prefix(byte first, byte second) {
        return Byte.toUnsignedInt(first) << 8 | Byte.toUnsignedInt(second);
    }
}
