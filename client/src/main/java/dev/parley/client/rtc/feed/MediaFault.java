package dev.parley.client.rtc.feed;

import dev.parley.client.control.call.Reason;

/** What can be wrong with a camera, a microphone, the sound or a media file, as data; docs/engine.md lists the codes. */
public enum MediaFault {
    CAMERA_NONE("camera.none"),
    /** The subject is its name. */
    CAMERA_BUSY("camera.busy"),
    /** The subject is the name that no camera has. */
    CAMERA_UNKNOWN("camera.unknown"),
    CAMERA_LOST("camera.lost"),
    CAMERA_FAULT("camera.fault"),
    /** The call was begun without sound devices. */
    MICROPHONE_NO_DEVICES("microphone.noDevices"),
    /** A file or tone was asked for while sound devices are in use. */
    MICROPHONE_DEVICES_IN_USE("microphone.devicesInUse"),
    MICROPHONE_FAULT("microphone.fault"),
    SOUND_NO_SERVER("sound.noServer"),
    /** A sound server answers, and has no loudspeaker. */
    SOUND_NO_SPEAKER("sound.noSpeaker"),
    /** It answered when the engine began, and does not any more. */
    SOUND_LOST("sound.lost"),
    SOUND_REFUSED("sound.refused"),
    /** The subject is the folder in which nothing can be written. */
    PICTURE_NO_ROOM("picture.noRoom"),
    /** There is nobody to whom anything could be shown. */
    SHARE_NO_CALL("share.noCall"),
    SHARE_FAULT("share.fault"),
    SHARE_SOUND_NO_SERVER("share.soundNoServer"),
    /** Those that listen to what is played. */
    SHARE_SOUND_NO_PROGRAMS("share.soundNoPrograms"),
    SHARE_SOUND_FAULT("share.soundFault"),
    // The subject of all below is the file's path.
    FILE_MISSING("file.missing"),
    FILE_NOT_READABLE("file.notReadable"),
    FILE_DAMAGED("file.damaged"),
    /** A playlist, a script, or what ffmpeg is not asked to read. */
    FILE_KIND("file.kind"),
    FILE_NO_PICTURE("file.noPicture"),
    FILE_NO_SOUND("file.noSound"),
    FILE_PICTURE_SIZE("file.pictureSize"),
    FILE_NEEDS_FFMPEG("file.needsFfmpeg"),
    FILE_ENDED("file.ended");

    private final String code;

    MediaFault(String code) {
        this.code = code;
    }

    public Reason reason() {
        return about("");
    }

    public Reason about(String subject) {
        return new Reason(code, subject);
    }
}
