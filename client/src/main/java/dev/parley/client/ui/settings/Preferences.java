package dev.parley.client.ui.settings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set once for all calls, in groups, so that another preference is a line in its group. Immutable.
 *
 * @param name how others see this person; never blank
 * @param entry what is on when a call begins
 * @param outside what holds while the window is not in front
 * @param ringing how this person can be rung
 */
public record Preferences(
        String name,
        Devices devices,
        Entry entry,
        Processing processing,
        Looks looks,
        Places places,
        Attention attention,
        SmallWindow smallWindow,
        Chat chat,
        Outside outside,
        Ringing ringing) {

    /**
     * The devices of a call.
     *
     * @param camera a {@code MediaSource} as text
     * @param microphone a {@code MediaSource} as text
     * @param speaker {@code default} or a device's id
     * @param cameraHeight the largest height of the picture that is sent, in pixels
     */
    public record Devices(String camera, String microphone, String speaker, int cameraHeight) {}

    /** What is on when a call begins, as it was left on the first screen. */
    public record Entry(boolean microphone, boolean camera) {}

    /** What is done to the sound of a real microphone. */
    public record Processing(boolean echoCancellation, boolean noiseSuppression, boolean automaticGain) {}

    /** How the window looks, and what it speaks. */
    public record Looks(Look look, Language language) {}

    /**
     * Where calls and files go.
     *
     * @param server address of the signaling server that new calls are made on; empty to host them in this program
     * @param folder where received files go; empty for where the system puts downloads
     */
    public record Places(String server, String folder) {}

    /**
     * What tells of something that one does not look at.
     *
     * @param volume of the call and of chimes, in percent
     * @param chimeOfPeople whether one hears that somebody joined or is gone
     * @param notifications whether the desktop shows what happens while the window is not in front
     */
    public record Attention(
            int volume, boolean chimeOfPeople, boolean chimeOfMessages, boolean chimeOfOffers, boolean notifications) {
        /** As loud as the system has it. */
        public static final int FULL_VOLUME = 100;
    }

    /**
     * The window that shows who speaks while the large one is hidden.
     *
     * @param wanted whether there is one
     * @param place where it was left; empty before
     */
    public record SmallWindow(boolean wanted, Optional<Place> place) {

        /** The upper left corner, as the screens count their pixels. */
        public record Place(int x, int y) {}
    }

    /**
     * What was chosen in chats.
     *
     * @param recentEmoji the newest first, with a space between two
     */
    public record Chat(String recentEmoji) {}

    /**
     * What holds while another window has the keyboard.
     *
     * @param closing what happens when the window is closed, where the desktop has a tray
     * @param pressToTalk whether the microphone is on only while a key is held
     * @param talkKey that key, as {@code KeyChord} writes it
     * @param muteKey the key that turns the microphone off and on; empty for none
     */
    public record Outside(Closing closing, boolean pressToTalk, String talkKey, String muteKey) {
        public Outside with(Closing next) {
            return new Outside(next, pressToTalk, talkKey, muteKey);
        }

        public Outside with(boolean press, String talk, String mute) {
            return new Outside(closing, press, talk, mute);
        }
    }

    /**
     * How this person can be rung.
     *
     * @param listening whether they can be rung at all
     * @param seen whether people who have their link see that they are there
     * @param disturb whether rings sound; without it, only those of people who always may
     * @param strangers whether rings of people who are no contacts sound
     * @param waiting whether somebody may ring during a call; else they hear that it is busy
     * @param lookedAt when this person looked at the calls last, in seconds since 1970
     */
    public record Ringing(
            boolean listening, boolean seen, boolean disturb, boolean strangers, boolean waiting, long lookedAt) {
        public Ringing withLookedAt(long next) {
            return new Ringing(listening, seen, disturb, strangers, waiting, next);
        }
    }

    /** What closing the window does. */
    public enum Closing {
        ASK,
        STAY,
        QUIT
    }

    /** Light or dark. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The languages that can be chosen: each has words beside {@code Texts}, in files that end in its code. */
    public enum Language {
        /** The system's, as far as there are words in it. */
        SYSTEM(null, ""),
        ENGLISH(Locale.ENGLISH, "English"),
        GERMAN(Locale.GERMAN, "Deutsch");

        private final @Nullable Locale locale;
        private final String ownName;

        Language(@Nullable Locale locale, String ownName) {
            this.locale = locale;
            this.ownName = ownName;
        }

        /** Empty for the system's. */
        public Optional<Locale> locale() {
            return Optional.ofNullable(locale);
        }

        /** What those who speak it call it; empty for the system's. */
        public String ownName() {
            return ownName;
        }
    }

    /** What a person has who never set anything. */
    public static Preferences initial(String name) {
        return new Preferences(
                name,
                new Devices("default", "default", "default", 720),
                new Entry(true, true),
                new Processing(true, true, true),
                new Looks(Look.SYSTEM, Language.SYSTEM),
                new Places("", ""),
                new Attention(Attention.FULL_VOLUME, true, true, true, true),
                new SmallWindow(true, Optional.empty()),
                new Chat(""),
                new Outside(Closing.ASK, false, "F8", ""),
                new Ringing(true, true, true, false, true, 0));
    }

    public Preferences withName(String next) {
        return new Preferences(
                next, devices, entry, processing, looks, places, attention, smallWindow, chat, outside, ringing);
    }

    public Preferences withCamera(String camera, int height) {
        return with(new Devices(camera, devices.microphone, devices.speaker, height));
    }

    public Preferences withSound(String microphone, String speaker) {
        return with(new Devices(devices.camera, microphone, speaker, devices.cameraHeight));
    }

    public Preferences withLook(Look next) {
        return with(new Looks(next, looks.language));
    }

    public Preferences withLanguage(Language next) {
        return with(new Looks(looks.look, next));
    }

    public Preferences withServer(String next) {
        return with(new Places(next, places.folder));
    }

    public Preferences withFolder(String next) {
        return with(new Places(places.server, next));
    }

    public String recentEmoji() {
        return chat.recentEmoji;
    }

    public Preferences withRecentEmoji(String next) {
        return new Preferences(
                name,
                devices,
                entry,
                processing,
                looks,
                places,
                attention,
                smallWindow,
                new Chat(next),
                outside,
                ringing);
    }

    public Preferences with(Entry next) {
        return new Preferences(
                name, devices, next, processing, looks, places, attention, smallWindow, chat, outside, ringing);
    }

    public Preferences with(Processing next) {
        return new Preferences(
                name, devices, entry, next, looks, places, attention, smallWindow, chat, outside, ringing);
    }

    public Preferences with(Attention next) {
        return new Preferences(
                name, devices, entry, processing, looks, places, next, smallWindow, chat, outside, ringing);
    }

    public Preferences with(SmallWindow next) {
        return new Preferences(
                name, devices, entry, processing, looks, places, attention, next, chat, outside, ringing);
    }

    public Preferences with(Outside next) {
        return new Preferences(
                name, devices, entry, processing, looks, places, attention, smallWindow, chat, next, ringing);
    }

    public Preferences with(Ringing next) {
        return new Preferences(
                name, devices, entry, processing, looks, places, attention, smallWindow, chat, outside, next);
    }

    private Preferences with(Devices next) {
        return new Preferences(
                name, next, entry, processing, looks, places, attention, smallWindow, chat, outside, ringing);
    }

    private Preferences with(Looks next) {
        return new Preferences(
                name, devices, entry, processing, next, places, attention, smallWindow, chat, outside, ringing);
    }

    private Preferences with(Places next) {
        return new Preferences(
                name, devices, entry, processing, looks, next, attention, smallWindow, chat, outside, ringing);
    }
}
