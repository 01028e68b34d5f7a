package dev.parley.client.app.command.output;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object for people and scripts. */
public final class JsonFile {
    private JsonFile() {}

    public static String text(Object value) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(value)
                + "\n";
    }

    public static void write(Path file, Object value) throws CommandFailure {
        try {
            Files.writeString(file, text(value));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The file " + file + " could not be written: " + e.getMessage());
        }
    }
}
