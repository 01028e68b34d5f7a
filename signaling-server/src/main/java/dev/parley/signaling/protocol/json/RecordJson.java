package dev.parley.signaling.protocol.json;

import tools.jackson.databind.json.JsonMapper;

/** Reads and writes records as JSON, of which the room layer makes images for machines that share it. Safe for all threads. */
public final class RecordJson {
    private static final int MOST_CHARS = 256 * 1024 * 1024;
    private static final int DEPTH = 16;
    private static final JsonMapper MAPPER = StrictJson.mapper(MOST_CHARS, DEPTH);

    private RecordJson() {}

    public static byte[] write(Record image) {
        return MAPPER.writeValueAsBytes(image);
    }

    public static <T extends Record> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
