package dev.parley.client.call;

import java.util.List;

/** What one event made of a call. */
public record Step(CallState next, List<CallEffect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }
}
