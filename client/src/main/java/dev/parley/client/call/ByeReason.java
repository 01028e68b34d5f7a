package dev.parley.client.call;

/** Why a side ends its part of a call. */
public enum ByeReason {
    HUNG_UP,
    /** It could not go on: the connection failed, or the messages broke the protocol. */
    FAILED
}
