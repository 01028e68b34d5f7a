package dev.parley.client.control.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.signaling.protocol.id.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * A hand that is raised.
 *
 * @param peer whose; null for one's own
 * @param turn its place in the order of the call, which may have gaps: what a hand keeps until it is lowered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RaisedHand(@Nullable PeerId peer, int turn) {}
