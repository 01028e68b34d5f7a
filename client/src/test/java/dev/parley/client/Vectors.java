package dev.parley.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads docs/test-vectors.json, which the browser page's tests read too. */
public final class Vectors {
    private static final Path FILE = Path.of(System.getProperty("parley.root"), "docs", "test-vectors.json");

    private Vectors() {}

    public static Stream<JsonNode> section(String name) throws Exception {
        return document().required(name).valueStream();
    }

    /** The limits of one layer by their names. */
    public static Map<String, Long> limits(String layer) throws Exception {
        return document()
                .required("limits")
                .required(layer)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, limit -> limit.getValue().longValue()));
    }

    /** A text that may be given in parts. */
    public static String text(JsonNode given) {
        return given.isArray()
                ? spread(given).map(JsonNode::stringValue).collect(Collectors.joining())
                : given.stringValue();
    }

    /** The elements of a list, with what it repeats as often as it says. */
    public static Stream<JsonNode> spread(JsonNode list) {
        return list.valueStream()
                .flatMap(each -> each.has("times")
                        ? Collections.nCopies(each.required("times").intValue(), each.required("repeat")).stream()
                        : Stream.of(each));
    }

    private static JsonNode document() throws Exception {
        return new JsonMapper().readTree(Files.readString(FILE));
    }
}
