/** Figures of connections and their streams. */
package dev.parley.client.control.statistics;
