package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.parley.client.capture.Grab;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.rtc.common.NativePlanes;
import dev.parley.client.rtc.tile.Fit;

/** Turns pictures of the desktop into the library's, by libyuv; most often in one pass, from the server's memory into the encoder's. */
final class GrabConversion {
    private GrabConversion() {}

    /** A new buffer, which the caller releases. */
    static NativeI420Buffer convert(Grab grab) {
        Fit size = SentSize.of(grab.width(), grab.height());
        // The library knows no strides: it takes what lies between the rows for a part of the picture.
        int across = grab.stride() / 4;
        if (size.width() == across && size.height() == grab.height()) {
            return inWhole(grab, across);
        }
        NativeI420Buffer whole = inWhole(grab, across);
        try {
            boolean cut = size.width() <= grab.width()
                    && size.height() <= grab.height()
                    && grab.width() - size.width() < 2
                    && grab.height() - size.height() < 2;
            return cut ? cut(whole, size) : scaled(whole, grab, size);
        } finally {
            whole.release();
        }
    }

    private static NativeI420Buffer inWhole(Grab grab, int across) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(across, grab.height());
        try {
            VideoBufferConverter.convertToI420(grab.pixels(), buffer, FourCC.ARGB);
        } catch (Exception e) {
            buffer.release();
            throw new IllegalStateException("a picture of the desktop could not be converted", e);
        }
        return buffer;
    }

    private static NativeI420Buffer cut(NativeI420Buffer whole, Fit size) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(size.width(), size.height());
        I420Planes all = NativePlanes.of(whole);
        // Only so many rows and columns of it are read.
        new I420Planes(
                        size.width(),
                        size.height(),
                        all.y(),
                        all.strideY(),
                        all.u(),
                        all.strideU(),
                        all.v(),
                        all.strideV())
                .copyTo(NativePlanes.of(buffer));
        return buffer;
    }

    private static NativeI420Buffer scaled(NativeI420Buffer whole, Grab grab, Fit size) {
        return (NativeI420Buffer) whole.cropAndScale(0, 0, grab.width(), grab.height(), size.width(), size.height());
    }
}
