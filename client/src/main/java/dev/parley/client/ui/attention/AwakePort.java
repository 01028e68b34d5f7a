package dev.parley.client.ui.attention;

/** What keeps a computer awake and its screen on. All methods return at once; any thread may call. */
public interface AwakePort {

    /**
     * From now on neither does the screen go dark by itself, nor does the computer go to sleep.
     *
     * @param why said to who looks what keeps it awake
     */
    void keepAwake(String why);

    /** It may again. */
    void letSleep();

    /** Of a system that is told nothing. */
    AwakePort NONE = new AwakePort() {
        @Override
        public void keepAwake(String why) {}

        @Override
        public void letSleep() {}
    };
}
