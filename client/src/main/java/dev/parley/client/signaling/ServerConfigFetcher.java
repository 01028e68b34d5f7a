package dev.parley.client.signaling;

import dev.parley.signaling.protocol.SignalMessage;
import dev.parley.signaling.protocol.json.StrictJson;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server's {@code /config} where its WebSocket is, and stays with that server: a redirection to another is none of
 * its business. Never blocks; what it gives completes on a thread of its own.
 */
final class ServerConfigFetcher {
    sealed interface Fetched {
        record Found(Endpoint endpoint) implements Fetched {}

        record Failed(ServerProblem problem) implements Fetched {}
    }

    private static final int MAX_BYTES = 8 * 1024;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_REDIRECTS = 4;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final JsonMapper JSON = StrictJson.mapper(MAX_BYTES, MAX_DEPTH);

    private final SSLContext tls;
    private final NameLookup lookup;
    private final Duration patience;

    ServerConfigFetcher(SSLContext tls, NameLookup lookup, Duration patience) {
        this.tls = tls;
        this.lookup = lookup;
        this.patience = patience;
    }

    /**
     * @param server base address of the server, http or https
     * @return never completes exceptionally
     */
    CompletableFuture<Fetched> fetch(URI server) {
        URI config;
        HttpRequest request;
        try {
            config = URI.create(withoutSlash(server.toString()) + "/config");
            request = request(config);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(new Fetched.Failed(ServerProblem.notParley(server)));
        }
        // One client a try: no idle threads or connections between tries.
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .sslContext(tls)
                .build();
        return CompletableFuture.supplyAsync(
                        () -> place(config.getHost()),
                        task -> Thread.ofVirtual().start(task))
                .thenCompose(place -> ask(client, server, request, place, MAX_REDIRECTS))
                // The request's own limit ends with the headers; this one covers the body too.
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((fetched, failure) -> {
                    client.shutdownNow();
                    return fetched == null ? failed(server, failure) : fetched;
                });
    }

    private HttpRequest request(URI config) {
        return HttpRequest.newBuilder(config)
                .header("Accept", "application/json")
                .timeout(patience)
                .build();
    }

    private ServerPlace place(String host) {
        try {
            return new ServerPlace(host, lookup.addressesOf(host));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<Fetched> ask(
            HttpClient client, URI server, HttpRequest request, ServerPlace place, int redirects) {
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES))
                .thenCompose(response -> {
                    Optional<URI> next = location(response);
                    if (next.isEmpty() || redirects == 0) {
                        return CompletableFuture.completedFuture(read(server, response, place));
                    }
                    return ServerPlace.mayRedirect(response.uri(), next.get())
                            ? ask(client, server, request(next.get()), place, redirects - 1)
                            : CompletableFuture.completedFuture(
                                    new Fetched.Failed(ServerProblem.redirected(next.get())));
                });
    }

    /** Where it sends us on to; empty where it does not, or to no place that could be asked. */
    private static Optional<URI> location(HttpResponse<?> response) {
        if (!REDIRECTS.contains(response.statusCode())) {
            return Optional.empty();
        }
        try {
            return response.headers()
                    .firstValue("Location")
                    .map(text -> response.uri().resolve(text))
                    .filter(next -> next.getHost() != null && next.getRawUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Fetched failed(URI server, @Nullable Throwable failure) {
        return new Fetched.Failed(
                failure == null ? ServerProblem.notParley(server) : ServerProblem.of(server, failure));
    }

    private static Fetched read(URI server, HttpResponse<String> response, ServerPlace place) {
        if (response.statusCode() >= 500) {
            Optional<String> reason = response.headers().firstValue(HttpRefusal.HEADER);
            return new Fetched.Failed(ServerProblem.said(server, new HttpRefusal(response.statusCode(), reason))
                    .orElseGet(() -> ServerProblem.unavailable(server)));
        }
        if (response.statusCode() != 200) {
            return new Fetched.Failed(ServerProblem.notParley(server));
        }
        JsonNode config;
        try {
            config = JSON.readTree(response.body());
        } catch (JacksonException e) {
            return new Fetched.Failed(ServerProblem.notParley(server));
        }
        JsonNode protocol = config.path("protocol");
        if (!protocol.isInt()) {
            return new Fetched.Failed(ServerProblem.notParley(server));
        }
        if (protocol.intValue() != SignalMessage.PROTOCOL) {
            return new Fetched.Failed(ServerProblem.otherVersion(server));
        }
        return webSocket(config.path("webSocket").stringValue(""))
                .<Fetched>map(uri -> isSecure(response.uri(), "https") && !isSecure(uri, "wss")
                        ? new Fetched.Failed(ServerProblem.insecure(server))
                        : new Fetched.Found(new Endpoint(uri, place)))
                .orElseGet(() -> new Fetched.Failed(ServerProblem.notParley(server)));
    }

    private static Optional<URI> webSocket(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("ws") || scheme.equals("wss"))
                    && uri.getHost() != null
                    && uri.getPort() <= 65_535
                    && uri.getUserInfo() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSecure(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
