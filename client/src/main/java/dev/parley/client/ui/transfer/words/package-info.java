/** What is known of a transfer, and how it is said. */
package dev.parley.client.ui.transfer.words;
