package dev.parley.client.capture.x11;

/**
 * How an X server calls one of its extensions.
 *
 * @param opcode of its requests
 * @param event the number of its first event
 */
record Extension(int opcode, int event) {
    static final String SHARED_MEMORY = "MIT-SHM";
    static final String DAMAGE = "DAMAGE";
    static final String FIXES = "XFIXES";
    static final String SCREENS = "RANDR";
    static final String COMPOSITE = "Composite";
    static final String SHAPE = "SHAPE";
    static final String INPUT = "XInputExtension";
}
