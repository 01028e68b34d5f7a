/** Files that are sent and received, and those that were. */
package dev.parley.client.ui.transfer;
