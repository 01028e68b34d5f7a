package dev.parley.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.control.Command;
import dev.parley.client.control.ControlCodec;
import dev.parley.client.control.Notice;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * No reader of messages takes one value for another: every example of the documents, with any of its values exchanged for one
 * of another kind or left out, is refused, or is taken for what it says.
 */
class StrictnessTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final List<String> OTHERS = List.of(
            "null", "0", "1", "-1", "1.5", "1e2", "true", "\"\"", "\"0\"", "\"1\"", "\"true\"", "[]", "[1]", "{}");
    /** What is not written when it is 0, or empty. */
    private static final Set<String> LEFT_OUT_AT_ZERO = Set.of("/invitations", "/incarnation", "/number");

    /** Written by us and passed over by us; other programs' later values, which stand for none that is known. */
    private static final List<String> PASSED_OVER = List.of("/name", "/member/name", "/members/0/name", "/client");

    /** Where it is not written, since it is meant where nothing is said. */
    private static final JsonNode ZERO = JSON.readTree("0");

    private static final MessageCodec ROOM = new MessageCodec(Limits.DEFAULT);
    private static final CallMessageCodec CALL = new CallMessageCodec();
    private static final ControlMessageCodec CHAT = new ControlMessageCodec();
    private static final ControlCodec CONTROL = new ControlCodec();

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader("to the server", ROOM::decodeClient, said -> ROOM.encode((ClientMessage) said)),
                new Reader("from the server", ROOM::decodeServer, said -> ROOM.encode((ServerMessage) said)),
                new Reader(
                        "call layer",
                        text -> CALL.decode(text.getBytes(StandardCharsets.UTF_8)),
                        said -> new String(CALL.encode((CallMessage) said), StandardCharsets.UTF_8)),
                new Reader("control channel", CHAT::decode, said -> CHAT.encode((ControlMessage) said)),
                new Reader("commands", CONTROL::command, said -> CONTROL.encode((Command) said)),
                new Reader(
                        "notices",
                        text -> CONTROL.notice(text).orElseThrow(() -> new IllegalArgumentException("no notice")),
                        said -> CONTROL.encode((Notice) said)));
    }

    record Reader(String name, Function<String, Object> decode, Function<Object, String> encode) {
        /** What is made of a text, written again; nothing if it is refused. */
        Optional<JsonNode> read(String text) {
            try {
                return Optional.of(JSON.readTree(encode.apply(decode.apply(text))));
            } catch (MalformedMessage | ProtocolException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void takesNothingForWhatItIsNot(Reader reader) throws IOException {
        int taken = 0;
        for (String example : examples().toList()) {
            Optional<JsonNode> whole = reader.read(example);
            if (whole.isEmpty()) {
                continue;
            }
            taken++;
            for (String at : places(whole.get(), "")) {
                for (String other : OTHERS) {
                    JsonNode value = JSON.readTree(other);
                    JsonNode changed = with(whole.get(), at, (parent, key) -> put(parent, key, value));
                    check(reader, at, changed);
                }
                check(reader, at, with(whole.get(), at, StrictnessTest::remove));
            }
        }
        assertThat(taken).as("examples").isGreaterThan(1);
    }

    private static void check(Reader reader, String at, JsonNode changed) {
        if (PASSED_OVER.contains(at)
                || LEFT_OUT_AT_ZERO.stream().anyMatch(place -> at.startsWith(place) && isZero(changed.at(place)))) {
            return;
        }
        reader.read(changed.toString())
                .ifPresent(read -> assertThat(withoutNulls(read))
                        .as("%s in %s", at, changed)
                        .isEqualTo(withoutNulls(changed)));
    }

    private static boolean isZero(JsonNode value) {
        return value.equals(ZERO) || (value instanceof ArrayNode list && list.isEmpty());
    }

    /** Every value, by the way to it. */
    private static List<String> places(JsonNode node, String at) {
        List<String> all = new ArrayList<>();
        if (!at.isEmpty() && !at.equals("/type")) {
            all.add(at);
        }
        node.propertyStream().forEach(field -> all.addAll(places(field.getValue(), at + "/" + field.getKey())));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(places(node.get(i), at + "/" + i));
            }
        }
        return all;
    }

    private static JsonNode with(JsonNode whole, String at, BiFunction<JsonNode, String, JsonNode> change) {
        JsonNode copy = whole.deepCopy();
        int last = at.lastIndexOf('/');
        var _ = change.apply(copy.at(at.substring(0, last)), at.substring(last + 1));
        return copy;
    }

    private static JsonNode put(JsonNode parent, String key, JsonNode value) {
        return parent instanceof ArrayNode array
                ? array.set(Integer.parseInt(key), value)
                : ((ObjectNode) parent).set(key, value);
    }

    private static JsonNode remove(JsonNode parent, String key) {
        return parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(key))
                : ((ObjectNode) parent).remove(key);
    }

    /** Where something may be missing, null says the same; and a number is one in any spelling. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.propertyStream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> copy.set(field.getKey(), withoutNulls(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(withoutNulls(each)));
            return copy;
        }
        return node.isNumber() ? JSON.getNodeFactory().numberNode(node.doubleValue()) : node;
    }

    private static Stream<String> examples() throws IOException {
        List<String> all = new ArrayList<>();
        for (String document : List.of("protocol.md", "engine.md")) {
            String text = Files.readString(Path.of(System.getProperty("parley.root"), "docs", document));
            BLOCK.matcher(text).results().map(block -> block.group(1)).forEach(block -> {
                all.add(block);
                all.addAll(List.of(block.split("\n")));
            });
        }
        return all.stream();
    }
}
