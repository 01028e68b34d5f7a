package dev.parley.client.cli.report;

/**
 * What became of the call's room.
 *
 * @param owner whether this side owned it at the end
 * @param door {@code open}, {@code ask} or {@code locked}, at the end
 * @param waited how many waited at the door while this side owned it
 * @param invited how many invitations this side made
 */
public record RoomReport(boolean owner, String door, int waited, int invited) {}
