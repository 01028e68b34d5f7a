package dev.parley.client.transfer.message;

/** By what right a transfer is offered. */
public sealed interface OfferClaim {

    /** It is new, and begins with its secret. */
    record Fresh(TransferSecret secret) implements OfferClaim {}

    /** It was agreed on before, as this proves for this channel. */
    record Again(Digest proof) implements OfferClaim {}
}
