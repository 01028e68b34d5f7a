package dev.parley.client.face;

/** What people type to start this program: where it is installed it is on the PATH, and a clone has it in its own folder. */
public final class Invocation {
    private static final String PROGRAM = System.getProperty("parley.called", "./parley");

    private Invocation() {}

    /** Of a command with its arguments. */
    public static String of(String arguments) {
        return PROGRAM + " " + arguments;
    }

    /** Without a command. */
    public static String plain() {
        return PROGRAM;
    }
}
