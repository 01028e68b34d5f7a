package dev.parley.client.ui.settings;

/**
 * What a person has set once for all calls. Immutable.
 *
 * @param name how others see this person; never blank
 * @param camera a {@code MediaSource} as text
 * @param microphone likewise
 * @param speaker {@code default} or a device's id
 * @param cameraHeight the largest height of the picture that is sent, in pixels
 * @param server address of the signaling server that new calls are made on; empty to host them in this program
 * @param folder where received files go; empty for where the system puts downloads
 */
public record Preferences(
        String name,
        String camera,
        String microphone,
        String speaker,
        boolean echoCancellation,
        boolean noiseSuppression,
        boolean automaticGain,
        int cameraHeight,
        Look look,
        Language language,
        String server,
        String folder) {

    /** Light or dark. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN
    }

    /** What a person has who never set anything. */
    public static Preferences initial(String name) {
        return new Preferences(
                name, "default", "default", "default", true, true, true, 720, Look.SYSTEM, Language.SYSTEM, "", "");
    }

    public Preferences withName(String next) {
        return new Preferences(
                next,
                camera,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                look,
                language,
                server,
                folder);
    }

    public Preferences withCamera(String next, int height) {
        return new Preferences(
                name,
                next,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                height,
                look,
                language,
                server,
                folder);
    }

    public Preferences withSound(String nextMicrophone, String nextSpeaker) {
        return new Preferences(
                name,
                camera,
                nextMicrophone,
                nextSpeaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                look,
                language,
                server,
                folder);
    }

    public Preferences withProcessing(boolean echo, boolean noise, boolean gain) {
        return new Preferences(
                name, camera, microphone, speaker, echo, noise, gain, cameraHeight, look, language, server, folder);
    }

    public Preferences withLook(Look next) {
        return new Preferences(
                name,
                camera,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                next,
                language,
                server,
                folder);
    }

    public Preferences withLanguage(Language next) {
        return new Preferences(
                name,
                camera,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                look,
                next,
                server,
                folder);
    }

    public Preferences withServer(String next) {
        return new Preferences(
                name,
                camera,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                look,
                language,
                next,
                folder);
    }

    public Preferences withFolder(String next) {
        return new Preferences(
                name,
                camera,
                microphone,
                speaker,
                echoCancellation,
                noiseSuppression,
                automaticGain,
                cameraHeight,
                look,
                language,
                server,
                next);
    }
}
