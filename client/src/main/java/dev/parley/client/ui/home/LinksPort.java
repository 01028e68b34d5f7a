package dev.parley.client.ui.home;

import dev.parley.client.control.call.Reason;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Makes links and looks at them. All methods return at once and may be called from any thread. */
public interface LinksPort {

    /** What came of the wish for a link. */
    sealed interface Outcome {
        record Made(NewLink link) implements Outcome {}

        /** @param sentence in English, for a reason that has no words in the person's language */
        record Failed(Reason reason, String sentence) implements Outcome {}
    }

    /**
     * Makes a link on a server, or on one that this program then hosts until it ends.
     *
     * @param server the address in the settings; empty to host
     * @return completed on any thread, never exceptionally
     */
    CompletionStage<Outcome> create(String server);

    /**
     * Makes a link on a server that this program then hosts until it ends, for people on the same network; fails where this
     * computer is on none.
     *
     * @return completed on any thread, never exceptionally
     */
    CompletionStage<Outcome> host();

    /** Somebody may want a link of {@link #host} soon: what takes long of it is made ahead, a while from now, if that is needed. */
    default void expectHosting() {}

    /** Whether somebody may still come to a call that this program hosts, so that it should not end by itself. */
    default boolean hosts() {
        return false;
    }

    /** What is wrong with a text that should be a link; empty for a good one. Looks at the text only. */
    Optional<Outcome.Failed> check(String text);

    /** The link in a text that {@link #check} found good, without what was pasted along with it. */
    String alone(String text);

    /** What is wrong with a server's address; empty for a good one and for an empty text. */
    Optional<Outcome.Failed> checkServer(String address);
}
