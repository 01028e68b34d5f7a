package dev.parley.client.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a bill of materials as the specification of CycloneDX 1.6 has it: what must be there, and what values may be. */
final class Bill {
    private static final Set<String> TYPES = Set.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");
    /** Digits of each kind of hash. */
    private static final Map<String, Integer> HASHES = Map.of("SHA-256", 64, "SHA-512", 128);

    private static final Set<String> FIELDS = Set.of(
            "type",
            "bom-ref",
            "supplier",
            "group",
            "name",
            "version",
            "description",
            "hashes",
            "licenses",
            "purl",
            "properties");

    private Bill() {}

    /** The bill in a file, which is valid. */
    static JsonNode valid(Path file) throws Exception {
        JsonNode bill = JsonMapper.builder().build().readTree(Files.readString(file, UTF_8));
        assertThat(bill.propertyNames())
                .containsExactly(
                        "bomFormat",
                        "specVersion",
                        "serialNumber",
                        "version",
                        "metadata",
                        "components",
                        "dependencies");
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("specVersion").asString()).isEqualTo("1.6");
        assertThat(bill.path("serialNumber").asString())
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(bill.path("version").asInt()).isOne();
        JsonNode metadata = bill.path("metadata");
        assertThat(Instant.parse(metadata.path("timestamp").asString())).isNotNull();
        component(metadata.path("component"));
        List<String> refs = new ArrayList<>(
                List.of(metadata.path("component").path("bom-ref").asString()));
        for (JsonNode each : bill.path("components")) {
            component(each);
            refs.add(each.path("bom-ref").asString());
        }
        assertThat(refs).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        List<String> described = new ArrayList<>();
        for (JsonNode each : bill.path("dependencies")) {
            described.add(each.path("ref").asString());
            each.path("dependsOn").forEach(needed -> assertThat(refs).contains(needed.asString()));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(refs);
        return bill;
    }

    static List<String> names(JsonNode bill) {
        List<String> names = new ArrayList<>();
        bill.path("components").forEach(each -> names.add(each.path("name").asString()));
        return names;
    }

    private static void component(JsonNode component) {
        String what = component.toString();
        assertThat(FIELDS).as(what).containsAll(component.propertyNames());
        assertThat(TYPES).as(what).contains(component.path("type").asString());
        assertThat(component.path("name").asString()).as(what).isNotBlank();
        assertThat(component.path("purl").asString()).as(what).matches("pkg:(maven|generic)/[^ ]+");
        assertThat(component.path("licenses")).as("%s has a licence", what).isNotEmpty();
        for (JsonNode licence : component.path("licenses")) {
            assertThat(licence.path("license").path("id").asString()).as(what).matches("[A-Za-z0-9.-]+");
        }
        for (JsonNode hash : component.path("hashes")) {
            Integer digits = HASHES.get(hash.path("alg").asString());
            assertThat(digits).as(what).isNotNull();
            assertThat(hash.path("content").asString()).as(what).matches("[0-9a-f]{" + digits + "}");
        }
        if (component.path("purl").asString().startsWith("pkg:maven/")) {
            assertThat(component.path("hashes")).as(what).isNotEmpty();
        }
    }
}
