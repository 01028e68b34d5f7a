package dev.parley.client.ui.talk;

import java.util.List;

/** Keys that are heard wherever the keyboard is. All methods return at once; any thread may call. */
public interface KeysPort {

    /** What a key is for. */
    enum Use {
        TALK,
        MUTE
    }

    /** How it stands with a key. */
    enum Standing {
        /** It is heard. */
        HEARD,
        /** Another program has it. */
        TAKEN,
        /** The keyboard has no such key. */
        NO_SUCH_KEY,
        /** The desktop did not give it, or its person refused. */
        REFUSED,
        /** This desktop lets no program hear keys of other windows. */
        NOT_HERE
    }

    /**
     * A key that is to be heard.
     *
     * @param words what for, where the desktop asks its person
     */
    record Wanted(Use use, KeyChord chord, String words) {}

    /** Who is told; on any thread, in the order in which it happens. */
    interface Listener {
        void pressed(Use use);

        /** It was let go, or can no longer be heard. */
        void released(Use use);

        /** @param chosen the key that the desktop has chosen in its words; empty where it is the one that was wanted */
        void stands(Use use, Standing standing, String chosen);
    }

    /** Hears these, and no others, from now on; what was held before counts as let go. */
    void take(List<Wanted> wanted, Listener listener);

    /** Of a system on which this program hears none. */
    KeysPort NONE = (wanted, listener) -> wanted.forEach(each -> listener.stands(each.use(), Standing.NOT_HERE, ""));
}
