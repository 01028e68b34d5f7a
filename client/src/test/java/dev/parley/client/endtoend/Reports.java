package dev.parley.client.endtoend;

import dev.parley.client.cli.report.CallResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files that {@code --json} writes. */
public final class Reports {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Reports() {}

    public static CallResult call(Path file) throws IOException {
        return MAPPER.readValue(Files.readString(file), CallResult.class);
    }

    public static JsonNode tree(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }

    public static Set<String> fields(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
