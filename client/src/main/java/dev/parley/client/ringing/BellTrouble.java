package dev.parley.client.ringing;

/**
 * Why one cannot be rung now.
 *
 * @param code names it for a face that speaks another language (docs/engine.md); empty for what has no name
 * @param subject what it is about, as the server's host and port
 * @param sentence what happened and what to do, for people
 * @param passes whether it is tried again, until it is over
 */
public record BellTrouble(String code, String subject, String sentence, boolean passes) {}
