package dev.parley.client.rtc.common;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.picture.I420Planes;

/** The planes of the library's buffers, which are its memory: not to be touched after the buffer was released. */
public final class NativePlanes {
    private NativePlanes() {}

    public static I420Planes of(NativeI420Buffer buffer) {
        return new I420Planes(
                buffer.getWidth(),
                buffer.getHeight(),
                buffer.getDataY(),
                buffer.getStrideY(),
                buffer.getDataU(),
                buffer.getStrideU(),
                buffer.getDataV(),
                buffer.getStrideV());
    }
}
