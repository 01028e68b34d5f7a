package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley serve}, asked whether it lives, and run in ways in which it does not. */
abstract class Serving {
    @TempDir
    Path folder;

    static void fails(int exitCode, String words, String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("serve", "--host", ServeProcess.HOST));
        arguments.addAll(List.of(options.split(" ")));
        try (ParleyProcess serve = ParleyProcess.start(arguments.toArray(String[]::new))) {
            assertThat(serve.awaitExit()).as(serve::toString).isEqualTo(exitCode);
            assertThat(serve.errors())
                    .as(serve::toString)
                    .anySatisfy(line -> assertThat(line).startsWith("parley: ").contains(words));
            assertThat(serve.errors()).as(serve::toString).noneMatch(line -> line.startsWith("\tat "));
            assertThat(serve.output()).isEmpty();
        }
    }

    static int status(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static int health(HttpClient client, URI server) throws IOException, InterruptedException {
        return status(client, HttpRequest.newBuilder(server.resolve("health")));
    }
}
