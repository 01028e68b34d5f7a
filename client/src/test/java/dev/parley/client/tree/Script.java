package dev.parley.client.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs a script of the tree, by default as the test was started, or from elsewhere and with another environment. */
record Script(Path file, Path folder, Map<String, String> environment) {
    record Result(int exitCode, String output, String errors) {}

    static Script named(String name) {
        return new Script(Tree.ROOT.resolve(name), Tree.ROOT, System.getenv());
    }

    Script in(Path other) {
        return new Script(file, other, environment);
    }

    Script at(Path link) {
        return new Script(link, folder, environment);
    }

    Script without(String variable) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.remove(variable);
        return new Script(file, folder, changed);
    }

    Script with(String variable, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(variable, value);
        return new Script(file, folder, changed);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("script", ".out");
        Path errors = Files.createTempFile("script", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
            Process process = builder.start();
            if (!process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end: " + Files.readString(errors));
            }
            return new Result(process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
