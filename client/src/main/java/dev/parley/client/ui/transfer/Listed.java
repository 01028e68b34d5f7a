package dev.parley.client.ui.transfer;

/** What has a card of its own in the list: one transfer, or one sending to several people. */
public sealed interface Listed permits TransferViewModel, Sending {}
