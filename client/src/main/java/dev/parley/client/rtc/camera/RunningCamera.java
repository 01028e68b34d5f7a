package dev.parley.client.rtc.camera;

/** A camera at work. */
interface RunningCamera extends AutoCloseable {

    /** Ends it at once, so that a device's light goes out. */
    @Override
    void close();
}
