package dev.parley.client.ui.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser page says what the window says wherever both mean the same thing, in each language. */
class PageWordsTest {
    private static final Path WORDS =
            Path.of(System.getProperty("parley.root"), "signaling-server/src/main/resources/web/languages");
    private static final Pattern LINE = Pattern.compile("(?m)^  '?([\\w.]+)'?: '(.*)',$");

    /** The page's keys, with the window's. */
    private static final Map<String, String> SAME = new TreeMap<>(Map.ofEntries(
            Map.entry("camera", "devices.camera"),
            Map.entry("microphone", "devices.microphone"),
            Map.entry("speaker", "devices.speaker"),
            Map.entry("level", "devices.level"),
            Map.entry("default.camera", "devices.camera.default"),
            Map.entry("default.microphone", "devices.microphone.default"),
            Map.entry("default.speaker", "devices.speaker.default"),
            Map.entry("none.camera", "devices.camera.none"),
            Map.entry("none.microphone", "devices.microphone.none"),
            Map.entry("yourName", "home.name"),
            Map.entry("join", "home.join"),
            Map.entry("joining", "call.joining"),
            Map.entry("waiting", "call.waiting"),
            Map.entry("invite", "call.waiting.title"),
            Map.entry("inCall", "call.member.CONNECTED"),
            Map.entry("connecting", "call.member.CONNECTING"),
            Map.entry("reconnecting", "call.member.RECONNECTING"),
            Map.entry("came", "call.came"),
            Map.entry("inBrowser", "call.inBrowser"),
            Map.entry("screenOf", "call.screenOf"),
            Map.entry("muted", "call.muted"),
            Map.entry("cameraOff", "call.cameraOff"),
            Map.entry("copyLink", "call.copy"),
            Map.entry("microphone.off", "bar.mute"),
            Map.entry("microphone.on", "bar.unmute"),
            Map.entry("camera.off", "bar.cameraOff"),
            Map.entry("camera.on", "bar.cameraOn"),
            Map.entry("speakerLarge", "bar.speaker"),
            Map.entry("allAlike", "bar.grid"),
            Map.entry("fullScreen", "bar.fullScreen"),
            Map.entry("hangUp", "bar.hangUp"),
            Map.entry("people", "panel.people"),
            Map.entry("connection", "panel.details"),
            Map.entry("quality.good", "quality.GOOD"),
            Map.entry("quality.fair", "quality.FAIR"),
            Map.entry("quality.poor", "quality.POOR"),
            Map.entry("chat", "chat.title"),
            Map.entry("chatText", "chat.prompt"),
            Map.entry("send", "chat.send"),
            Map.entry("delivery.sent", "chat.mark.sent"),
            Map.entry("delivery.delivered", "chat.mark.delivered"),
            Map.entry("delivery.all", "chat.mark.all"),
            Map.entry("delivery.some", "chat.mark.some"),
            Map.entry("delivery.missed", "chat.mark.missed"),
            Map.entry("delivery.cutOff", "chat.mark.cutOff"),
            Map.entry("chatYou", "chat.you"),
            Map.entry("chat.before", "chat.before"),
            Map.entry("chat.meanwhile", "chat.meanwhile"),
            Map.entry("newHere", "chat.new"),
            Map.entry("toNew", "chat.toNew"),
            Map.entry("copyMessage", "chat.copyMessage"),
            Map.entry("emojiSearch", "chat.emoji.search"),
            Map.entry("emojiNone", "chat.emoji.none"),
            Map.entry("emoji.recent", "chat.emoji.recent"),
            Map.entry("emoji.0", "chat.emoji.group.0"),
            Map.entry("emoji.9", "chat.emoji.group.9"),
            Map.entry("files", "transfer.title"),
            Map.entry("filesTo", "transfer.receiver"),
            Map.entry("everybody", "transfer.everybody"),
            Map.entry("chooseFiles", "transfer.sendFiles"),
            Map.entry("chooseFolder", "transfer.sendFolder"),
            Map.entry("accept", "transfer.accept"),
            Map.entry("decline", "transfer.decline"),
            Map.entry("pause", "transfer.pause"),
            Map.entry("goOn", "transfer.goOn"),
            Map.entry("cancel", "transfer.cancel"),
            Map.entry("ended.over", "after.over"),
            Map.entry("ended.left", "after.left"),
            Map.entry("ended.notJoined", "after.notJoined"),
            Map.entry("ended.broken", "after.broken"),
            Map.entry("lastedWith", "after.with"),
            Map.entry("joinAgain", "after.rejoin"),
            Map.entry("tryAgain", "after.retry"),
            Map.entry("toLobby", "after.home")));

    @ParameterizedTest
    @CsvSource({"english.js, texts.properties", "german.js, texts_de.properties"})
    void areTheWordsOfTheWindow(String page, String window) throws IOException {
        Map<String, String> said = pageWords(page);
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(window)) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        SAME.forEach((ours, theirs) -> {
            expected.put(ours, texts.getProperty(theirs).replace("''", "'").replaceAll("\\{\\d+}", "{}"));
            actual.put(ours, said.getOrDefault(ours, "(none)").replaceAll("\\{\\w+}", "{}"));
        });

        assertThat(actual).isEqualTo(expected);
    }

    private static Map<String, String> pageWords(String file) throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Matcher line = LINE.matcher(Files.readString(WORDS.resolve(file))); line.find(); ) {
            words.put(line.group(1), line.group(2).replace("\\'", "'"));
        }
        return words;
    }
}
