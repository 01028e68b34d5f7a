package dev.parley.client.ui.call.person;

import dev.parley.client.control.call.ReactionKind;

/**
 * A reaction of somebody.
 *
 * @param number which one of that person, so that the same sign once more is another one
 */
public record FleetingReaction(ReactionKind kind, long number) {}
