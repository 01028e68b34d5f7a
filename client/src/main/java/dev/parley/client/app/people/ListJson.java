package dev.parley.client.app.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A list as JSON text, the only field of an object; an entry that makes no sense is passed over. Pure.
 *
 * @param field its name in the object
 * @param most how many entries are read
 * @param read makes an entry of its JSON; empty for one that makes no sense
 */
record ListJson<T>(String field, int most, Function<JsonNode, Optional<T>> read) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IOException when this is no such list */
    List<T> read(String text) throws IOException {
        JsonNode entries;
        try {
            entries = JSON.readTree(text).path(field);
        } catch (JacksonException e) {
            // Without its cause, which may quote a secret.
            throw new IOException("not JSON");
        }
        if (!(entries instanceof ArrayNode array)) {
            throw new IOException("no list of " + field);
        }
        return array.valueStream()
                .map(read)
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }
}
