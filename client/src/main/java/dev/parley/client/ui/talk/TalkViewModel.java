package dev.parley.client.ui.talk;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.OwnSource;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.talk.KeysPort.Standing;
import dev.parley.client.ui.talk.KeysPort.Use;
import dev.parley.client.ui.talk.KeysPort.Wanted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/**
 * Press to talk, and mute from anywhere. With press to talk the microphone is off in a call, unless its key is held, or its person has turned
 * it on by its button. Keys are taken from other windows only in a call, and while they are being chosen. FX thread.
 */
public final class TalkViewModel {
    private final KeysPort port;
    private final PreferencesModel preferences;
    private final OwnSource microphone;
    private final Texts texts;
    private final Executor fx;
    private final BooleanProperty pressToTalk = new SimpleBooleanProperty();
    private final SimpleStringProperty talkKey = new SimpleStringProperty("");
    private final SimpleStringProperty muteKey = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final SimpleObjectProperty<Map<Use, Told>> told = new SimpleObjectProperty<>(Map.of());
    private final SimpleObjectProperty<Optional<Use>> refused = new SimpleObjectProperty<>(Optional.empty());
    private List<Wanted> taken = List.of();
    private int round;
    private boolean inCall;
    private boolean choosing;
    private boolean recording;
    private boolean following;

    private record Told(Standing standing, String chosen) {}

    public TalkViewModel(KeysPort port, PreferencesModel preferences, OwnSource microphone, Texts texts, Executor fx) {
        this.port = port;
        this.preferences = preferences;
        this.microphone = microphone;
        this.texts = texts;
        this.fx = fx;
        pressToTalk.subscribe((before, now) -> keep());
        preferences.current().subscribe(now -> follow());
    }

    /** Whether a call that begins now begins without the microphone. */
    public boolean wanted() {
        return preferences.get().outside().pressToTalk();
    }

    /** A call has begun, or is over. */
    public void inCall(boolean now) {
        if (now != inCall) {
            inCall = now;
            if (now && wanted()) {
                microphone.on().set(false);
            }
            take();
        }
    }

    /** The keys are being chosen, or no longer. */
    public void choosing(boolean now) {
        choosing = now;
        refused.set(Optional.empty());
        take();
    }

    /** The next key that is pressed is to be chosen: until then none is taken, so that any can be pressed. */
    void recording(boolean now) {
        recording = now;
        take();
    }

    /** A person has pressed this for a use; what cannot be taken is refused in words. */
    void choose(Use use, KeyChord chord) {
        if (!chord.canBeTaken()) {
            refused.set(Optional.of(use));
            return;
        }
        set(use, chord.text());
    }

    /** No key for this. */
    void clear(Use use) {
        set(use, "");
    }

    private void set(Use use, String text) {
        refused.set(Optional.empty());
        Preferences.Outside now = preferences.get().outside();
        String talk = use == Use.TALK ? text : now.talkKey();
        String mute = use == Use.MUTE ? text : now.muteKey();
        // One key cannot do both; the newer one has it.
        String other = text.isEmpty() || !talk.equals(mute) ? null : "";
        preferences.change(old -> old.with(old.outside()
                .with(
                        old.outside().pressToTalk(),
                        use == Use.MUTE && other != null ? other : talk,
                        use == Use.TALK && other != null ? other : mute)));
    }

    private void follow() {
        following = true;
        Preferences.Outside now = preferences.get().outside();
        boolean begins = inCall && now.pressToTalk() && !pressToTalk.get();
        pressToTalk.set(now.pressToTalk());
        talkKey.set(now.talkKey());
        muteKey.set(now.muteKey());
        following = false;
        if (begins) {
            microphone.on().set(false);
        }
        take();
    }

    private void keep() {
        if (!following) {
            boolean press = pressToTalk.get();
            preferences.change(old -> old.with(old.outside()
                    .with(press, old.outside().talkKey(), old.outside().muteKey())));
        }
    }

    private void take() {
        List<Wanted> wanted = (inCall || choosing) && !recording ? wantedNow() : List.of();
        if (wanted.equals(taken)) {
            return;
        }
        taken = wanted;
        round++;
        letGo();
        told.set(Map.of());
        port.take(wanted, new Listening(round));
    }

    private List<Wanted> wantedNow() {
        List<Wanted> wanted = new ArrayList<>();
        Preferences.Outside now = preferences.get().outside();
        if (now.pressToTalk()) {
            KeyChord.parse(now.talkKey())
                    .ifPresent(chord -> wanted.add(new Wanted(Use.TALK, chord, texts.get("keys.talk.words"))));
        }
        KeyChord.parse(now.muteKey())
                .ifPresent(chord -> wanted.add(new Wanted(Use.MUTE, chord, texts.get("keys.mute.words"))));
        return wanted;
    }

    private void pressed(Use use) {
        switch (use) {
            case TALK -> {
                held.set(true);
                if (inCall) {
                    microphone.on().set(true);
                }
            }
            case MUTE -> {
                if (inCall) {
                    microphone.press();
                }
            }
        }
    }

    private void released(Use use) {
        if (use == Use.TALK) {
            letGo();
        }
    }

    private void letGo() {
        if (held.get()) {
            held.set(false);
            if (inCall) {
                microphone.on().set(false);
            }
        }
    }

    /** What comes from the keys that were taken last; of those before nothing counts any more. */
    private final class Listening implements KeysPort.Listener {
        private final int since;

        Listening(int since) {
            this.since = since;
        }

        @Override
        public void pressed(Use use) {
            later(() -> TalkViewModel.this.pressed(use));
        }

        @Override
        public void released(Use use) {
            later(() -> TalkViewModel.this.released(use));
        }

        @Override
        public void stands(Use use, Standing standing, String chosen) {
            later(() -> {
                Map<Use, Told> next = new EnumMap<>(Use.class);
                next.putAll(told.get());
                next.put(use, new Told(standing, chosen));
                told.set(next);
                if (use == Use.TALK && standing != Standing.HEARD) {
                    letGo();
                }
            });
        }

        private void later(Runnable task) {
            fx.execute(() -> {
                if (round == since) {
                    task.run();
                }
            });
        }
    }

    BooleanProperty pressToTalk() {
        return pressToTalk;
    }

    /** Whether the key is held that lets one talk. */
    public ReadOnlyBooleanProperty held() {
        return held.getReadOnlyProperty();
    }

    /** The key for a use, in words; empty for none. */
    StringBinding key(Use use) {
        SimpleStringProperty key = use == Use.TALK ? talkKey : muteKey;
        return texts.bind(() -> words(use, key.get()), key, told);
    }

    private String words(Use use, String key) {
        String chosen =
                told.get().getOrDefault(use, new Told(Standing.HEARD, "")).chosen();
        return chosen.isEmpty() ? key : chosen;
    }

    /** What a person should know of press to talk in a call; empty while it is off. */
    public StringBinding hint() {
        return texts.bind(
                () -> {
                    if (!pressToTalk.get()) {
                        return "";
                    }
                    if (talkKey.get().isEmpty()) {
                        return texts.get("keys.choose");
                    }
                    // Not said before the key is really heard.
                    if (!told.get().containsKey(Use.TALK)) {
                        return "";
                    }
                    String trouble = trouble(Use.TALK);
                    return !trouble.isEmpty()
                            ? trouble
                            : texts.get(held.get() ? "keys.talking" : "keys.hold", words(Use.TALK, talkKey.get()));
                },
                pressToTalk,
                talkKey,
                held,
                told);
    }

    /** Why a key is not heard, in words; empty if it is, or is not wanted. */
    StringBinding problem(Use use) {
        return texts.bind(
                () -> refused.get().equals(Optional.of(use)) ? texts.get("keys.writes") : trouble(use),
                told,
                refused,
                talkKey,
                muteKey);
    }

    private String trouble(Use use) {
        Told now = told.get().get(use);
        if (now == null) {
            return "";
        }
        String key = words(use, use == Use.TALK ? talkKey.get() : muteKey.get());
        return switch (now.standing()) {
            case HEARD -> "";
            case TAKEN -> texts.get("keys.taken", key);
            case NO_SUCH_KEY -> texts.get("keys.unknown", key);
            case REFUSED -> texts.get("keys.refused");
            case NOT_HERE -> texts.get("keys.notHere");
        };
    }
}
