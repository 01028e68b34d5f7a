/** What a monitor reads of a server, kept and written by Prometheus' own library, which nobody else knows. */
package dev.parley.signaling.metrics;
