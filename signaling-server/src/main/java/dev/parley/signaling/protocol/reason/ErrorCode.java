package dev.parley.signaling.protocol.reason;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of mistake an {@code error} message reports. The connection lives on unless the code says otherwise. */
public enum ErrorCode {
    /** Not JSON, or a duplicate key, or nested too deep, or not an object. */
    @JsonProperty("malformed")
    MALFORMED,
    /** No such message type. */
    @JsonProperty("unknownType")
    UNKNOWN_TYPE,
    /** A field is missing or has a value that it must not have. */
    @JsonProperty("invalidField")
    INVALID_FIELD,
    /** The message is not allowed now, for example {@code signal} before {@code joined}. */
    @JsonProperty("outOfOrder")
    OUT_OF_ORDER,
    /** The protocol version is not spoken here; the server closes the socket. */
    @JsonProperty("unsupportedProtocol")
    UNSUPPORTED_PROTOCOL,
    /** Only the room's owner may do that. */
    @JsonProperty("notOwner")
    NOT_OWNER,
    /** {@code signal} to somebody who is not in the room, or an order about them. */
    @JsonProperty("noSuchMember")
    NO_SUCH_MEMBER,
    /** More {@code signal}s to somebody than may wait for them; to be said again after a second. */
    @JsonProperty("tooFast")
    TOO_FAST,
    /** Too many messages; the server closes the socket. */
    @JsonProperty("flood")
    FLOOD
}
