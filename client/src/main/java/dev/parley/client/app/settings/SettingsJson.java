package dev.parley.client.app.settings;

import dev.parley.client.call.message.DisplayName;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.talk.KeyChord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of {@code settings.json} (docs/cli.md); a value that makes no sense is passed over. Pure. */
final class SettingsJson {
    private static final int MAX_SOURCE = 4096;
    private static final int MAX_SPEAKER = 512;
    private static final int MAX_SERVER = 2048;
    private static final int MAX_PLACE = 65_535;
    private static final int MAX_EMOJI = 1024;
    private static final Set<Integer> HEIGHTS = Set.of(360, 540, 720, 1080);

    private SettingsJson() {}

    /** What is not there, or is nonsense, comes from {@code initial}. */
    static Preferences read(JsonNode settings, Preferences initial) {
        return new Preferences(
                string(settings, "name")
                        .map(name -> DisplayName.clean(name, initial.name()))
                        .orElse(initial.name()),
                devices(settings, initial.devices()),
                new Preferences.Entry(
                        flag(settings, "microphoneOn", initial.entry().microphone()),
                        flag(settings, "cameraOn", initial.entry().camera())),
                processing(settings, initial.processing()),
                new Preferences.Looks(
                        constant(settings, "look", initial.looks().look(), Look.values()),
                        constant(settings, "language", initial.looks().language(), Language.values())),
                places(settings, initial.places()),
                attention(settings, initial.attention()),
                smallWindow(settings, initial.smallWindow()),
                new Preferences.Chat(text(settings, "recentEmoji", MAX_EMOJI)
                        .orElse(initial.chat().recentEmoji())),
                outside(settings, initial.outside()),
                ringing(settings, initial.ringing()));
    }

    private static Preferences.Devices devices(JsonNode settings, Preferences.Devices initial) {
        return new Preferences.Devices(
                text(settings, "camera", MAX_SOURCE).orElse(initial.camera()),
                text(settings, "microphone", MAX_SOURCE).orElse(initial.microphone()),
                text(settings, "speaker", MAX_SPEAKER).orElse(initial.speaker()),
                height(settings, initial.cameraHeight()));
    }

    private static Preferences.Processing processing(JsonNode settings, Preferences.Processing initial) {
        return new Preferences.Processing(
                flag(settings, "echoCancellation", initial.echoCancellation()),
                flag(settings, "noiseSuppression", initial.noiseSuppression()),
                flag(settings, "automaticGain", initial.automaticGain()));
    }

    private static Preferences.Places places(JsonNode settings, Preferences.Places initial) {
        return new Preferences.Places(
                text(settings, "server", MAX_SERVER).orElse(initial.server()),
                text(settings, "folder", MAX_SOURCE)
                        .filter(SettingsJson::isAbsolute)
                        .orElse(initial.folder()));
    }

    private static Preferences.Attention attention(JsonNode settings, Preferences.Attention initial) {
        return new Preferences.Attention(
                whole(settings, "volume", 0, Preferences.Attention.FULL_VOLUME).orElse(initial.volume()),
                flag(settings, "toneOfPeople", initial.chimeOfPeople()),
                flag(settings, "toneOfMessages", initial.chimeOfMessages()),
                flag(settings, "toneOfOffers", initial.chimeOfOffers()),
                flag(settings, "notifications", initial.notifications()));
    }

    private static Preferences.SmallWindow smallWindow(JsonNode settings, Preferences.SmallWindow initial) {
        OptionalInt x = whole(settings, "smallWindowX", -MAX_PLACE, MAX_PLACE);
        OptionalInt y = whole(settings, "smallWindowY", -MAX_PLACE, MAX_PLACE);
        return new Preferences.SmallWindow(
                flag(settings, "smallWindow", initial.wanted()),
                x.isPresent() && y.isPresent()
                        ? Optional.of(new Preferences.SmallWindow.Place(x.getAsInt(), y.getAsInt()))
                        : initial.place());
    }

    private static Preferences.Outside outside(JsonNode settings, Preferences.Outside initial) {
        return new Preferences.Outside(
                constant(settings, "closing", initial.closing(), Preferences.Closing.values()),
                flag(settings, "pressToTalk", initial.pressToTalk()),
                chord(settings, "talkKey", initial.talkKey()),
                chord(settings, "muteKey", initial.muteKey()));
    }

    private static Preferences.Ringing ringing(JsonNode settings, Preferences.Ringing initial) {
        JsonNode lookedAt = settings.path("callsLookedAt");
        return new Preferences.Ringing(
                flag(settings, "ringing", initial.listening()),
                flag(settings, "showPresence", initial.seen()),
                flag(settings, "ringAloud", initial.disturb()),
                flag(settings, "strangersAloud", initial.strangers()),
                flag(settings, "callWaiting", initial.waiting()),
                lookedAt.isIntegralNumber() && lookedAt.canConvertToLong() && lookedAt.longValue() >= 0
                        ? lookedAt.longValue()
                        : initial.lookedAt());
    }

    private static String chord(JsonNode settings, String field, String initial) {
        return string(settings, field)
                .filter(text -> text.isEmpty() || KeyChord.parse(text).isPresent())
                .orElse(initial);
    }

    /** Leaves all other fields as they are. */
    static void write(Preferences preferences, ObjectNode settings) {
        settings.put("name", preferences.name())
                .put("camera", preferences.devices().camera())
                .put("microphone", preferences.devices().microphone())
                .put("speaker", preferences.devices().speaker())
                .put("microphoneOn", preferences.entry().microphone())
                .put("cameraOn", preferences.entry().camera())
                .put("echoCancellation", preferences.processing().echoCancellation())
                .put("noiseSuppression", preferences.processing().noiseSuppression())
                .put("automaticGain", preferences.processing().automaticGain())
                .put("cameraHeight", preferences.devices().cameraHeight())
                .put("look", preferences.looks().look().name().toLowerCase(Locale.ROOT))
                .put("language", preferences.looks().language().name().toLowerCase(Locale.ROOT))
                .put("server", preferences.places().server())
                .put("folder", preferences.places().folder())
                .put("volume", preferences.attention().volume())
                .put("toneOfPeople", preferences.attention().chimeOfPeople())
                .put("toneOfMessages", preferences.attention().chimeOfMessages())
                .put("toneOfOffers", preferences.attention().chimeOfOffers())
                .put("notifications", preferences.attention().notifications())
                .put("smallWindow", preferences.smallWindow().wanted())
                .put("recentEmoji", preferences.chat().recentEmoji())
                .put("closing", preferences.outside().closing().name().toLowerCase(Locale.ROOT))
                .put("pressToTalk", preferences.outside().pressToTalk())
                .put("talkKey", preferences.outside().talkKey())
                .put("muteKey", preferences.outside().muteKey())
                .put("ringing", preferences.ringing().listening())
                .put("showPresence", preferences.ringing().seen())
                .put("ringAloud", preferences.ringing().disturb())
                .put("strangersAloud", preferences.ringing().strangers())
                .put("callWaiting", preferences.ringing().waiting())
                .put("callsLookedAt", preferences.ringing().lookedAt());
        preferences
                .smallWindow()
                .place()
                .ifPresentOrElse(
                        place -> settings.put("smallWindowX", place.x()).put("smallWindowY", place.y()),
                        () -> settings.remove(List.of("smallWindowX", "smallWindowY")));
    }

    /** A relative folder would be another one at each start. */
    private static boolean isAbsolute(String folder) {
        try {
            return Path.of(folder).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Optional<String> text(JsonNode settings, String field, int maxChars) {
        return string(settings, field).map(String::strip).filter(text -> isSane(text, maxChars));
    }

    private static Optional<String> string(JsonNode settings, String field) {
        return Optional.of(settings.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static boolean isSane(String text, int maxChars) {
        return !text.isEmpty() && text.length() <= maxChars && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean flag(JsonNode settings, String field, boolean initial) {
        JsonNode value = settings.path(field);
        return value.isBoolean() ? value.booleanValue() : initial;
    }

    private static OptionalInt whole(JsonNode settings, String field, int least, int most) {
        JsonNode value = settings.path(field);
        return value.isInt() && value.intValue() >= least && value.intValue() <= most
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    private static int height(JsonNode settings, int initial) {
        JsonNode value = settings.path("cameraHeight");
        return value.isInt() && HEIGHTS.contains(value.intValue()) ? value.intValue() : initial;
    }

    private static <E extends Enum<E>> E constant(JsonNode settings, String field, E initial, E[] all) {
        JsonNode value = settings.path(field);
        return Arrays.stream(all)
                .filter(each -> value.isString() && each.name().equalsIgnoreCase(value.stringValue()))
                .findFirst()
                .orElse(initial);
    }
}
