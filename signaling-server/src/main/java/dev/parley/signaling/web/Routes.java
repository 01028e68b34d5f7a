package dev.parley.signaling.web;

import dev.parley.signaling.metrics.Metrics;
import dev.parley.signaling.protocol.SignalMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered to which request: six paths, the files of the browser page, and links that were
 * rewritten on their way.
 *
 * @param server what clients reach it as
 * @param condition what {@code /health} and {@code /ready} tell
 * @param metricsRule who is answered {@code /metrics}
 */
record Routes(
        ServerAddress server, Condition condition, MetricsText metrics, MetricsRule metricsRule, BrowserPage page) {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String JSON = "application/json; charset=utf-8";
    private static final Map<String, String> IMMUTABLE = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private static final Pattern REWRITTEN = Pattern.compile("/([cj])%23([0-9]{1,3}\\.[0-9A-Za-z_-]{1,128})");

    private static final Answer NOTHING_HERE =
            Answer.text(404, "Nothing is here. A Parley link looks like https://host/j#1.secret");
    private static final Answer NOT_ALLOWED = new Answer(
            405,
            Content.text("text/plain; charset=utf-8", "Only GET and HEAD are understood here.\n"),
            Map.of("Allow", "GET, HEAD"));

    Answer handle(Request request) {
        try {
            return answer(request);
        } catch (RuntimeException e) {
            LOG.error("an HTTP request failed", e);
            return Answer.text(500, "The server failed.");
        }
    }

    private Answer answer(Request request) {
        Answer found = find(request);
        boolean understood = request.method().equals("GET") || request.method().equals("HEAD");
        return understood || found.status() == 404 ? found : NOT_ALLOWED;
    }

    private Answer find(Request request) {
        String path = request.path();
        String host = request.header("host").orElse("");
        Content file = page.files().get(path);
        if (file != null) {
            return new Answer(200, file, IMMUTABLE);
        }
        return switch (path) {
            case "/config" -> withAddress(host, Routes::config);
            case "/health" -> state("ok", "failing", condition.trouble().get());
            case "/ready" -> state("ready", "unready", condition.unready());
            case "/metrics" ->
                metricsRule.admits(request) ? new Answer(200, Metrics.MEDIA_TYPE, metrics.render()) : NOTHING_HERE;
            case "/j", "/c" -> withAddress(host, this::joinPage);
            default -> rewrittenLink(path).orElse(NOTHING_HERE);
        };
    }

    /** What protects mails may write the # of a link so that the browser sends here what should have stayed in it. */
    private static Optional<Answer> rewrittenLink(String path) {
        Matcher link = REWRITTEN.matcher(path);
        return link.matches() ? Optional.of(Answer.redirect(link.group(1) + "#" + link.group(2))) : Optional.empty();
    }

    private Answer withAddress(String host, Function<ServerAddress.Seen, Answer> answer) {
        return server.by(host)
                .map(answer)
                .orElseGet(() -> Answer.text(400, "The Host header is missing or is no host."));
    }

    private static Answer config(ServerAddress.Seen seen) {
        String body = "{\"protocol\":" + SignalMessage.PROTOCOL + ",\"webSocket\":\"" + seen.webSocket() + "\"}";
        return new Answer(200, JSON, body);
    }

    private Answer joinPage(ServerAddress.Seen seen) {
        Map<String, String> headers = new HashMap<>(Policy.ofPage(page, seen));
        headers.put("Cache-Control", "no-cache");
        headers.put("ETag", page.entityTag());
        return new Answer(200, page.page(), headers);
    }

    private static Answer state(String good, String bad, Optional<String> why) {
        return why.map(reason -> new Answer(503, JSON, "{\"status\":\"" + bad + "\",\"reason\":\"" + reason + "\"}"))
                .orElseGet(() -> new Answer(200, JSON, "{\"status\":\"" + good + "\"}"));
    }
}
