package dev.parley.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every example in docs/engine.md is what the engine reads and writes, and every command and notice has one. */
class EngineDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private final ControlCodec codec = new ControlCodec();
    private final JsonMapper json = new JsonMapper();

    @Test
    void commandsInTheDocumentAreReadAndWrittenAlike() throws IOException {
        for (String example : examples("## Commands", "## Notices")) {
            assertThat(json.readTree(codec.encode(codec.command(example)))).isEqualTo(json.readTree(example));
        }
    }

    @Test
    void noticesInTheDocumentAreReadAndWrittenAlike() throws IOException {
        for (String example : examples("## Notices", "## Pictures")) {
            Notice notice = codec.notice(example).orElseThrow(() -> new AssertionError("not read: " + example));
            assertThat(json.readTree(codec.encode(notice))).isEqualTo(json.readTree(example));
        }
    }

    @Test
    void everyTypeHasAnExample() throws IOException {
        assertThat(types(examples("## Commands", "## Notices"))).isEqualTo(names(Command.class));
        assertThat(types(examples("## Notices", "## Pictures"))).isEqualTo(names(Notice.class));
    }

    private Set<String> types(List<String> examples) {
        return examples.stream()
                .map(example -> json.readTree(example).path("type").stringValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Class<?> sealed) {
        return records(sealed)
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .collect(Collectors.toSet());
    }

    /** Also those in groups. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EngineDocumentTest::records)
                : Stream.of(type);
    }

    private static List<String> examples(String from, String to) throws IOException {
        String text = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "engine.md"));
        String section = text.substring(text.indexOf(from), text.indexOf(to));
        return BLOCK.matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap((String block) -> Stream.of(block.split("\n")))
                .toList();
    }
}
