package dev.parley.client.rtc;

/** Whether levels are told. */
public enum Metering {
    OFF,
    /** Of the own microphone, whether it is muted or not: to try it out. */
    OUTSIDE_OF_A_CALL,
    /** Of what is sent and received, and apart from it of what a muted microphone hears. */
    IN_A_CALL
}
