package dev.parley.client.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads docs/test-vectors.json, which the JavaScript tests read too. */
final class Vectors {
    static final Path ROOT = Path.of(System.getProperty("parley.root"));

    private Vectors() {}

    static Stream<JsonNode> section(String name) throws Exception {
        JsonNode document = new JsonMapper().readTree(Files.readString(ROOT.resolve("docs/test-vectors.json")));
        return document.required(name).valueStream();
    }
}
