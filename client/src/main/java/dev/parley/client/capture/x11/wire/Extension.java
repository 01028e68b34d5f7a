package dev.parley.client.capture.x11.wire;

/**
 * How an X server calls one of its extensions.
 *
 * @param opcode of its requests
 * @param event the number of its first event
 */
public record Extension(int opcode, int event) {
    public static final String SHARED_MEMORY = "MIT-SHM";
    public static final String DAMAGE = "DAMAGE";
    public static final String FIXES = "XFIXES";
    public static final String SCREENS = "RANDR";
    public static final String COMPOSITE = "Composite";
    public static final String SHAPE = "SHAPE";
    public static final String INPUT = "XInputExtension";
}
