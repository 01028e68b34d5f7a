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

    private void follow() {
        if (atHome && !following) {
            following = true;
            Preferences.Entry entry = preferences.get().entry();
            microphone.on().set(entry.microphone());
            camera.on().set(entry.camera());
            following = false;
        }
    }

    private void keep() {
        if (atHome && !following) {
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
