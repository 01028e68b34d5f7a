package dev.parley.client.control;

import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.json.StrictJson;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes commands and notices as JSON, one object a line. Immutable, safe for all threads. */
public final class ControlCodec {
    /** In bytes of UTF-8. A thousand paths fit, however many of their letters have to be escaped. */
    public static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    private static final int MAX_DEPTH = 16;

    private final JsonMapper mapper = StrictJson.mapper(MAX_LINE_BYTES, MAX_DEPTH);

    public String encode(Command command) {
        return mapper.writeValueAsString(command);
    }

    public String encode(Notice notice) {
        return mapper.writeValueAsString(notice);
    }

    /** Reads a command, or throws an {@link IllegalArgumentException} that says what is wrong with it. */
    public Command command(String line) {
        try {
            Command command = Required.bytes(line) > MAX_LINE_BYTES ? null : mapper.readValue(line, Command.class);
            if (command == null) {
                throw new IllegalArgumentException(
                        "a command is one JSON object of at most " + MAX_LINE_BYTES + " bytes of UTF-8");
            }
            return command;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(problem(e), e);
        }
    }

    /** Reads a notice; empty for a line that is none, as the native library prints some of its own. */
    public Optional<Notice> notice(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readValue(line, Notice.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String problem(JacksonException e) {
        if (e instanceof InvalidTypeIdException unknown) {
            return "there is no command of the type " + unknown.getTypeId();
        }
        if (e.getCause() instanceof RuntimeException cause && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return e instanceof DatabindException databind && databind.getPath().isEmpty()
                ? "a command is one JSON object with a type"
                : e.getOriginalMessage();
    }
}
