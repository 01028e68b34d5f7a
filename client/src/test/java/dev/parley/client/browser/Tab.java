package dev.parley.client.browser;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** A page in a browser, used as a person does: with a pointer and a keyboard. */
public final class Tab {
    /**
     * Whether an element is where it was a frame before, is what a pointer meets in the middle of what is seen of it, and is not
     * said to be unavailable.
     */
    private static final String LIES_STILL_AND_FREE = """
            (async element => {
              const frame = () => new Promise(requestAnimationFrame);
              const box = () => {
                const { left, top, right, bottom } = element?.getClientRects()[0] ?? new DOMRect();
                return [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
              };
              await frame();
              const before = box();
              await frame();
              const [left, top, right, bottom] = box();
              const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              const available = element?.getAttribute('aria-disabled') !== 'true';
              return before.join() === box().join() && element !== null && element.contains(met) && available;
            })
            """;

    private static final Map<String, ?> DOWN = Map.of("type", "pointerDown", "button", 0);
    private static final Map<String, ?> UP = Map.of("type", "pointerUp", "button", 0);

    private final BiDi session;
    private final String context;
    private final List<String> complaints = new ArrayList<>();

    Tab(BiDi session, String context) {
        this.session = session;
        this.context = context;
    }

    /** Loads a page and waits for its load event. */
    public void go(String address) {
        send("browsingContext.navigate", Map.of("url", address, "wait", "complete"));
    }

    public void reload() {
        send("browsingContext.reload", Map.of("wait", "complete"));
    }

    /** Closes it as a person does: the page learns of it. */
    public void close() {
        send("browsingContext.close", Map.of());
    }

    /** The value of an expression, once it is there when it is a promise; it must be fit for JSON. */
    public JsonNode evaluate(String expression) {
        JsonNode result = send(
                "script.evaluate",
                Map.of(
                        "expression",
                        "(async () => JSON.stringify((await (" + expression + ")) ?? null))()",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true));
        if (!result.path("type").asString("").equals("success")) {
            throw new AssertionError(expression + ": "
                    + result.path("exceptionDetails").path("text").asString(""));
        }
        return BiDi.JSON.readTree(result.path("result").path("value").asString());
    }

    /** A string as a script writes it. */
    public static String quoted(String text) {
        return BiDi.JSON.writeValueAsString(text);
    }

    /**
     * Waits until an element can be used: it is seen and lies still, with nothing upon it. Then presses the left button in its
     * middle.
     */
    public void click(String selector) {
        point(List.of(over(awaitUsable(selector)), DOWN, UP));
    }

    /** Presses the left button as {@link #click} does, and keeps it down. */
    public void hold(String selector) {
        point(List.of(over(awaitUsable(selector)), DOWN));
    }

    /** Lets go of the left button, wherever the pointer is and whatever lies there now. */
    public void letGo() {
        point(List.of(UP));
    }

    /** Draws a line over an element, with the left button down, and takes the pointer away; places are parts of its width and height. */
    public void draw(String selector, double fromX, double fromY, double toX, double toY) {
        awaitStill(selector);
        JsonNode box = evaluate("(({ left, top, width, height }) => [left, top, width, height])("
                + "document.querySelector(" + quoted(selector) + ").getBoundingClientRect())");
        List<Map<String, ?>> actions = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            double x = fromX + (toX - fromX) * step / 10;
            double y = fromY + (toY - fromY) * step / 10;
            actions.add(to(
                    box.get(0).asDouble() + x * box.get(2).asDouble(),
                    box.get(1).asDouble() + y * box.get(3).asDouble()));
            if (step == 0) {
                actions.add(DOWN);
            }
        }
        actions.add(UP);
        actions.add(to(1, 1));
        point(actions);
    }

    private static Map<String, ?> to(double x, double y) {
        return Map.of("type", "pointerMove", "x", Math.round(x), "y", Math.round(y), "duration", 40);
    }

    private JsonNode awaitUsable(String selector) {
        JsonNode element = awaitSeen(selector);
        awaitStill(selector);
        return element;
    }

    private static Map<String, ?> over(JsonNode element) {
        return Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", Map.of("type", "element", "element", element));
    }

    private void point(List<Map<String, ?>> actions) {
        act(Map.of("type", "pointer", "id", "mouse", "actions", actions));
    }

    /** Clicks an input and replaces what stands in it. */
    public void type(String selector, String text) {
        click(selector);
        evaluate("document.activeElement.select()");
        text.codePoints().mapToObj(Character::toString).forEach(this::press);
    }

    /** Chooses files, or a folder where the input is for one, as a person does in the browser's dialog. */
    public void choose(String selector, Path... files) {
        JsonNode result = send(
                "script.evaluate",
                Map.of(
                        "expression",
                        "document.querySelector(" + quoted(selector) + ")",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        false));
        send(
                "input.setFiles",
                Map.of(
                        "element",
                        Map.of(
                                "sharedId",
                                result.path("result").path("sharedId").asString()),
                        "files",
                        Stream.of(files).map(Path::toString).toList()));
    }

    /** Drags files and folders over an element's middle and drops them there, as from a file manager. Chromium only. */
    public void drop(String selector, Path... files) {
        awaitSeen(selector);
        awaitStill(selector);
        JsonNode middle = evaluate("(({ left, top, width, height }) => [left + width / 2, top + height / 2])("
                + "document.querySelector(" + quoted(selector) + ").getBoundingClientRect())");
        String devTools = session.send("goog:cdp.getSession", Map.of("context", context))
                .path("session")
                .asString();
        List<String> paths = Stream.of(files).map(Path::toString).toList();
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            Map<String, ?> event = Map.of(
                    "type",
                    type,
                    "x",
                    middle.get(0).asDouble(),
                    "y",
                    middle.get(1).asDouble(),
                    "data",
                    Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1));
            session.send(
                    "goog:cdp.sendCommand",
                    Map.of("session", devTools, "method", "Input.dispatchDragEvent", "params", event));
        }
    }

    /** Presses keys together, the last one last. */
    public void press(String... keys) {
        List<Map<String, ?>> actions = new ArrayList<>();
        for (String key : keys) {
            actions.add(Map.of("type", "keyDown", "value", key));
        }
        for (String key : List.of(keys).reversed()) {
            actions.add(Map.of("type", "keyUp", "value", key));
        }
        act(Map.of("type", "key", "id", "keyboard", "actions", actions));
    }

    private void act(Map<String, ?> source) {
        send("input.performActions", Map.of("actions", List.of(source)));
    }

    /** Whether an element is there and a person could see it. */
    public boolean sees(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.checkVisibility() === true")
                .asBoolean();
    }

    private JsonNode awaitSeen(String selector) {
        until(selector + " is seen", () -> sees(selector));
        JsonNode result = send(
                "script.evaluate",
                Map.of(
                        "expression",
                        "(e => { e.scrollIntoView({ block: 'nearest' }); return e; })(document.querySelector("
                                + quoted(selector) + "))",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        false));
        return BiDi.JSON.valueToTree(
                Map.of("sharedId", result.path("result").path("sharedId").asString()));
    }

    private void awaitStill(String selector) {
        String expression = LIES_STILL_AND_FREE + "(document.querySelector(" + quoted(selector) + "))";
        until(
                selector + " lies still, with nothing upon it",
                () -> evaluate(expression).asBoolean());
    }

    public BufferedImage screenshot() {
        return picture(Map.of());
    }

    /** What is seen within an element's box. */
    public BufferedImage screenshot(String selector) {
        return picture(Map.of("clip", Map.of("type", "element", "element", awaitSeen(selector))));
    }

    /** What is seen within an element's box but for what lies on it. */
    public BufferedImage screenshotWithout(String covering, String selector) {
        show(covering, "hidden");
        try {
            return screenshot(selector);
        } finally {
            show(covering, "");
        }
    }

    private void show(String selector, String visibility) {
        evaluate("document.querySelectorAll(" + quoted(selector) + ").forEach(e => { e.style.visibility = '"
                + visibility + "'; })");
    }

    private BufferedImage picture(Map<String, ?> params) {
        byte[] png = Base64.getDecoder()
                .decode(send("browsingContext.captureScreenshot", params)
                        .path("data")
                        .asString());
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void resize(int width, int height) {
        send("browsingContext.setViewport", Map.of("viewport", Map.of("width", width, "height", height)));
    }

    /** Waits until something holds. */
    public void until(String what, Callable<Boolean> condition) {
        try {
            await().atMost(BiDi.PATIENCE).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "not in time: " + what + "; the page says: " + text("body") + " " + complaints() + ", seen in "
                            + saved(screenshot()),
                    e);
        }
    }

    private static Path saved(BufferedImage picture) {
        try {
            Path folder = Files.createDirectories(
                    Path.of(System.getProperty("parley.root"), "client", "target", "failed-pages"));
            Path png = Files.createTempFile(folder, "page", ".png");
            ImageIO.write(picture, "png", png.toFile());
            return png;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of an element as a person reads it; empty if there is none. */
    public String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asString();
    }

    public void awaitText(String selector, String part) {
        until(
                selector + " says \"" + part + "\", not \"" + text(selector) + "\"",
                () -> text(selector).contains(part));
    }

    /** Errors and uncaught exceptions of the page so far; violations of its policy are among them. */
    public List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    void logged(JsonNode entry) {
        if (entry.path("level").asString("").equals("error")) {
            synchronized (complaints) {
                complaints.add(entry.path("text").asString(""));
            }
        }
    }

    private JsonNode send(String method, Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        if (!method.startsWith("script.")) {
            all.put("context", context);
        }
        return session.send(method, all);
    }
}
