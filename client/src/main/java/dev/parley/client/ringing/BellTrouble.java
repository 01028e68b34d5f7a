package dev.parley.client.ringing;

/**
 * Why nobody can be rung here, or somebody else cannot be.
 *
 * @param code names it for a face that speaks another language
 * @param subject what it is about, as the server's host and port; never empty
 * @param sentence what happened and what to do, for people
 * @param passes whether it may be over by itself, so that nobody has to do anything
 */
public record BellTrouble(String code, String subject, String sentence, boolean passes) {}
