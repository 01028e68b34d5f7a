/** The two ends of one transfer as machines that turn events into effects. */
package dev.parley.client.transfer.machine;
