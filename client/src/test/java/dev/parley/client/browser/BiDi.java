package dev.parley.client.browser;

import dev.parley.client.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One WebDriver BiDi connection: commands that wait for their result, and events. Any thread may call. */
final class BiDi implements AutoCloseable {
    static final Duration PATIENCE = Waiting.PATIENCE;
    static final JsonMapper JSON = new JsonMapper();

    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final HttpClient http;
    private final WebSocket socket;

    BiDi(URI address) throws IOException {
        http = HttpClient.newHttpClient();
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, new Reader())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new IOException("no WebDriver BiDi at " + address, e);
        }
    }

    /** Calls the listener on the socket's thread, which must not send commands and wait for them. */
    void listen(String event, Consumer<JsonNode> listener) {
        listeners.put(event, listener);
    }

    /** Sends a command and waits for its result. */
    JsonNode send(String method, Map<String, ?> params) {
        long id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params));
        try {
            synchronized (socket) {
                socket.sendText(text, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(shortened(text) + ": " + e.getCause().getMessage(), e);
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("no answer from the browser to " + shortened(text), e);
        } finally {
            waiting.remove(id);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 2000));
    }

    private void received(JsonNode message) {
        if (message.path("type").asString("").equals("event")) {
            Optional.ofNullable(listeners.get(message.path("method").asString("")))
                    .ifPresent(listener -> listener.accept(message.path("params")));
            return;
        }
        CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asLong(-1));
        if (answer == null) {
            return;
        }
        if (message.path("type").asString("").equals("success")) {
            answer.complete(message.path("result"));
        } else {
            answer.completeExceptionally(new IOException(message.path("error").asString("") + ": "
                    + message.path("message").asString("")));
        }
    }

    private void ended(String why) {
        waiting.values().forEach(answer -> answer.completeExceptionally(new IOException(why)));
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                received(message);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            ended("the browser closed the connection: " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            ended("the connection to the browser broke: " + error);
        }
    }
}
