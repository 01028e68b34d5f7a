package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is shown without words: reactions and raised hands. */
public sealed interface GestureNotice extends Notice.AboutGestures {

    /**
     * Somebody shows a sign, for some seconds.
     *
     * @param from who; null for oneself, when it was sent
     */
    @JsonTypeName("reaction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reaction(long join, @Nullable PeerId from, ReactionKind reaction) implements GestureNotice {}

    /**
     * Which hands are raised; latest wins.
     *
     * @param raised in the order in which they were raised
     */
    @JsonTypeName("hands")
    record Hands(long join, List<RaisedHand> raised) implements GestureNotice {
        public Hands {
            raised = List.copyOf(raised);
        }
    }
}
