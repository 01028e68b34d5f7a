import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * BillOfMaterials BOM NAME VERSION JDK-RELEASE RUNTIME-RELEASE FOLDER…: prints what a package holds, as CycloneDX 1.6 in JSON: of the
 * libraries that the build names (BOM, by its plug-in) those whose jars lie in these folders, and what no build names: the JDK with the
 * modules that are linked in, the media library's own library, and the font. The same input gives the same bytes.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** What of a component is handed on; the plug-in's other fields name places that change. */
    private static final List<String> FIELDS =
            List.of("type", "bom-ref", "group", "name", "version", "description", "hashes", "licenses", "purl");

    private static final Set<String> HASHES = Set.of("SHA-256", "SHA-512");
    /** libwebrtc's branch in webrtc-java 0.14 (webrtc-jni/pom.xml of its sources). */
    private static final Map<String, String> LIBWEBRTC = Map.of("0.14.0", "M138 (branch-heads/7204)");

    private BillOfMaterials() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments[1];
        String version = arguments[2];
        JsonNode built = JSON.readTree(Files.readString(Path.of(arguments[0])));
        Map<String, Path> jars = new TreeMap<>();
        for (int folder = 5; folder < arguments.length; folder++) {
            try (var all = Files.list(Path.of(arguments[folder]))) {
                all.filter(file -> file.toString().endsWith(".jar"))
                        .forEach(file -> jars.put(file.getFileName().toString(), file));
            }
        }
        ObjectNode bill = JSON.createObjectNode();
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("serialNumber", "").put("version", 1);
        ObjectNode metadata = bill.putObject("metadata");
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null) {
            metadata.put("timestamp", Instant.ofEpochSecond(Long.parseLong(epoch)).toString());
        }
        String root = "pkg:generic/" + name + "@" + version;
        metadata.set("component", component("application", root, name, version, "Apache-2.0"));

        Map<String, ObjectNode> components = new TreeMap<>();
        Set<String> direct = new TreeSet<>();
        for (JsonNode listed : built.path("components")) {
            Path jar = jars.remove(fileName(listed));
            if (jar != null) {
                ObjectNode kept = kept(listed, jar);
                components.put(kept.path("bom-ref").asString(), kept);
            }
        }
        // Ours, which the build does not list among what it loads.
        jars.keySet().removeIf(file -> file.matches("(client|signaling-server|parley-server)-.*"));
        if (!jars.isEmpty()) {
            throw new IOException("nobody says what these are: " + jars.keySet());
        }
        List<ObjectNode> others = others(arguments[3], arguments[4], components);
        others.forEach(other -> {
            components.put(other.path("bom-ref").asString(), other);
            direct.add(other.path("bom-ref").asString());
        });
        ArrayNode list = bill.putArray("components");
        components.values().forEach(list::add);
        dependencies(bill.putArray("dependencies"), built, root, components.keySet(), direct);
        byte[] content = JSON.writeValueAsBytes(bill);
        bill.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
        System.out.println(JSON.writeValueAsString(bill));
    }

    private static String fileName(JsonNode component) {
        String purl = component.path("purl").asString("");
        String classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.path("name").asString() + "-" + component.path("version").asString() + classifier + ".jar";
    }

    private static ObjectNode kept(JsonNode listed, Path jar) throws Exception {
        ObjectNode kept = JSON.createObjectNode();
        FIELDS.stream().filter(listed::has).forEach(field -> kept.set(field, listed.get(field)));
        ArrayNode hashes = JSON.createArrayNode();
        for (JsonNode hash : listed.path("hashes")) {
            if (HASHES.contains(hash.path("alg").asString())) {
                hashes.add(hash);
            }
        }
        kept.set("hashes", hashes.isEmpty() ? hashes(Files.readAllBytes(jar)) : hashes);
        return kept;
    }

    /** What is in the packages and no library of the build. */
    private static List<ObjectNode> others(String jdk, String runtime, Map<String, ObjectNode> components)
            throws IOException {
        List<ObjectNode> others = new ArrayList<>();
        Properties release = properties(jdk);
        String java = unquoted(release, "JAVA_RUNTIME_VERSION", unquoted(release, "JAVA_VERSION", "25"));
        ObjectNode platform = component(
                "platform", "pkg:generic/openjdk@" + java.replace("+", "%2B"), "OpenJDK", java, "GPL-2.0-with-classpath-exception");
        platform.putObject("supplier").put("name", unquoted(release, "IMPLEMENTOR", "OpenJDK"));
        ObjectNode modules = platform.putArray("properties").addObject();
        modules.put("name", "parley:modules").put("value", jdkModules(runtime));
        others.add(platform);
        components.values().stream()
                .filter(component -> component.path("purl").asString().contains("webrtc-java@")
                        && component.path("purl").asString().contains("classifier="))
                .findFirst()
                .ifPresent(media -> {
                    String number = media.path("version").asString();
                    String branch = LIBWEBRTC.getOrDefault(number, "of webrtc-java " + number);
                    others.add(component(
                            "library",
                            "pkg:generic/libwebrtc@" + branch.replaceAll("[^A-Za-z0-9].*", ""),
                            "libwebrtc",
                            branch,
                            "BSD-3-Clause"));
                    others.add(component("data", "pkg:generic/noto-emoji", "Noto Emoji", "", "OFL-1.1"));
                });
        components.values().stream()
                .filter(component -> component.path("purl").asString().contains("/sqlite-jdbc@"))
                .findFirst()
                .ifPresent(bound -> {
                    // It has the number of what it binds, and one more of its own.
                    String number = bound.path("version").asString().replaceAll("\\.[0-9]+$", "");
                    others.add(component("library", "pkg:generic/sqlite@" + number, "SQLite", number, "blessing"));
                });
        return others;
    }

    private static String jdkModules(String runtime) throws IOException {
        return String.join(
                " ",
                new TreeSet<>(List.of(unquoted(properties(runtime), "MODULES", "").split(" "))).stream()
                        .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
                        .toList());
    }

    private static void dependencies(
            ArrayNode dependencies, JsonNode built, String root, Set<String> kept, Set<String> direct) {
        Map<String, Set<String>> graph = new TreeMap<>();
        Set<String> needed = new TreeSet<>();
        for (JsonNode each : built.path("dependencies")) {
            String from = each.path("ref").asString();
            Set<String> to = new TreeSet<>();
            each.path("dependsOn").forEach(ref -> {
                if (kept.contains(ref.asString())) {
                    to.add(ref.asString());
                }
            });
            if (kept.contains(from)) {
                graph.put(from, to);
                needed.addAll(to);
            }
        }
        Set<String> top = new TreeSet<>(direct);
        kept.stream().filter(ref -> !needed.contains(ref)).forEach(top::add);
        add(dependencies, root, top);
        kept.forEach(ref -> add(dependencies, ref, graph.getOrDefault(ref, Set.of())));
    }

    private static void add(ArrayNode dependencies, String ref, Set<String> to) {
        ObjectNode each = dependencies.addObject().put("ref", ref);
        ArrayNode list = each.putArray("dependsOn");
        to.forEach(list::add);
    }

    private static ObjectNode component(String type, String purl, String name, String version, String licence) {
        ObjectNode component = JSON.createObjectNode();
        component.put("type", type).put("bom-ref", purl).put("name", name);
        if (!version.isEmpty()) {
            component.put("version", version);
        }
        component.putArray("licenses").addObject().putObject("license").put("id", licence);
        return component.put("purl", purl);
    }

    private static ArrayNode hashes(byte[] bytes) throws Exception {
        ArrayNode hashes = JSON.createArrayNode();
        hashes.addObject()
                .put("alg", "SHA-256")
                .put("content", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        return hashes;
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String unquoted(Properties properties, String key, String otherwise) {
        return properties.getProperty(key, otherwise).replace("\"", "");
    }
}
