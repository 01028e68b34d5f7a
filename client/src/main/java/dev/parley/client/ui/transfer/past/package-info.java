/** Transfers that are over. */
package dev.parley.client.ui.transfer.past;
