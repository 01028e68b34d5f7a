package dev.parley.client.ui.settings;

import javafx.beans.property.BooleanProperty;

/**
 * What one sends: the microphone and the camera. What is left on or off on the first screen holds for the next calls too; what is changed
 * in a call is the call's alone. FX thread.
 */
public final class OwnMedia {
    private final PreferencesModel preferences;
    private final OwnSource microphone;
    private final OwnSource camera;
    private boolean atHome;
    private boolean away;
    private boolean following;

    /** @param microphoneOn what the engine is told to send */
    public OwnMedia(
            BooleanProperty microphoneOn,
            BooleanProperty cameraOn,
            DevicesViewModel devices,
            PreferencesModel preferences) {
        this.preferences = preferences;
        microphone = new OwnSource(
                microphoneOn,
                devices.microphoneTrouble(),
                devices.microphones(),
                devices.microphone(),
                devices::retryMicrophone);
        camera = new OwnSource(
                cameraOn, devices.cameraTrouble(), devices.cameras(), devices.camera(), devices::retryCamera);
        microphoneOn.subscribe(_ -> keep());
        cameraOn.subscribe(_ -> keep());
        preferences.current().subscribe(_ -> follow());
    }

    /**
     * Another screen is shown.
     *
     * @param home the first one
     * @param inCall one of a call
     */
    public void at(boolean home, boolean inCall) {
        atHome = home;
        follow();
        microphone.inCall(inCall);
        camera.inCall(inCall);
    }

    /**
     * The window goes, or is back: while there is none, nothing looks at or listens to whoever sits there, also where somebody rings
     * them.
     */
    public void away(boolean now) {
        away = now;
        if (now) {
            microphone.on().set(false);
            camera.on().set(false);
        }
        follow();
    }

    /** A call begins by an answer, which says whether there is to be a picture; a call before it has changed nothing for this one. */
    public void answer(boolean video) {
        at(false, false);
        microphone.on().set(preferences.get().entry().microphone());
        camera.on().set(video);
    }

    private void follow() {
        if (atHome && !away && !following) {
            following = true;
            Preferences.Entry entry = preferences.get().entry();
            microphone.on().set(entry.microphone());
            camera.on().set(entry.camera());
            following = false;
        }
    }

    private void keep() {
        if (atHome && !away && !following) {
            Preferences.Entry next =
                    new Preferences.Entry(microphone.on().get(), camera.on().get());
            preferences.change(old -> old.with(next));
        }
    }

    public OwnSource microphone() {
        return microphone;
    }

    public OwnSource camera() {
        return camera;
    }
}
