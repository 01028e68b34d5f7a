package dev.parley.client.rtc.camera;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.tile.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real camera; its frames are handed on to the camera's output, so that all cameras end in the same track.
 *
 * <p>Made and closed on the control thread, frames come on the library's capture thread.
 */
public final class DeviceCamera implements RunningCamera {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceCamera.class);
    private static final int FRAMES_PER_SECOND = 30;

    private final VideoDevice device;
    private final List<VideoCaptureCapability> capabilities;
    private final VideoCaptureCapability capability;
    private final CameraOutput output;
    private final VideoDeviceSource source = new VideoDeviceSource();
    private final VideoTrack track;
    private final VideoTrackSink sink = this::handOn;

    /** Starts the device of this name, or the first. */
    DeviceCamera(Factory factory, Optional<String> name, Fit limit, CameraOutput output) throws FeedProblem {
        this.output = output;
        device = find(name);
        capabilities = MediaDevices.getVideoCaptureCapabilities(device);
        capability = best(capabilities, limit);
        source.setVideoCaptureDevice(device);
        source.setVideoCaptureCapability(capability);
        track = factory.createDeviceTrack(source);
        try {
            source.start();
        } catch (Throwable e) {
            LOG.warn("camera", e);
            Quietly.run("camera track", track::dispose);
            Quietly.run("camera", source::dispose);
            throw new FeedProblem(
                    MediaFault.CAMERA_BUSY,
                    device.getName(),
                    "The camera \"" + device.getName() + "\" does not start; perhaps another program uses"
                            + " it. Close that program, or choose another camera.");
        }
        output.take(this);
        track.addSink(sink);
    }

    public static List<String> names() {
        return MediaDevices.getVideoCaptureDevices().stream()
                .map(VideoDevice::getName)
                .toList();
    }

    private static VideoDevice find(Optional<String> name) throws FeedProblem {
        List<VideoDevice> devices = MediaDevices.getVideoCaptureDevices();
        if (devices.isEmpty()) {
            throw new FeedProblem(
                    MediaFault.CAMERA_NONE,
                    "",
                    "No camera was found; connect one, or choose a video file or the test picture.");
        }
        if (name.isEmpty()) {
            return devices.getFirst();
        }
        return devices.stream()
                .filter(each -> each.getName().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new FeedProblem(
                        MediaFault.CAMERA_UNKNOWN,
                        name.get(),
                        "No camera is called \"" + name.get() + "\"; there is: " + String.join(", ", names()) + "."));
    }

    /** An exact entry of the device's list, or else the library crops; the nearest to the limit that is not above it. */
    static VideoCaptureCapability best(List<VideoCaptureCapability> capabilities, Fit limit) {
        return capabilities.stream()
                .filter(each -> each.width <= limit.width()
                        && each.height <= limit.height()
                        && each.frameRate <= FRAMES_PER_SECOND)
                .max(Comparator.comparingInt((VideoCaptureCapability each) -> Math.min(each.frameRate, 24))
                        .thenComparingInt(each -> each.width * each.height)
                        .thenComparingInt(each -> each.frameRate))
                .or(() -> capabilities.stream()
                        .min(Comparator.comparingInt((VideoCaptureCapability each) -> each.width * each.height)))
                .orElseGet(() -> new VideoCaptureCapability(limit.width(), limit.height(), FRAMES_PER_SECOND));
    }

    /** Whether it would choose the same size again under this limit. */
    boolean fits(Fit limit) {
        VideoCaptureCapability next = best(capabilities, limit);
        return next.width == capability.width && next.height == capability.height;
    }

    String name() {
        return device.getName();
    }

    int width() {
        return capability.width;
    }

    int height() {
        return capability.height;
    }

    @Override
    public void close() {
        output.take(null);
        Quietly.run("camera", source::stop);
        Quietly.run("camera sink", () -> track.removeSink(sink));
        Quietly.run("camera track", track::dispose);
        Quietly.run("camera", source::dispose);
    }

    private void handOn(VideoFrame frame) {
        Callback.guard("a camera picture", () -> output.push(this, frame));
        Callback.guard("the memory of a camera picture", frame::release);
    }
}
