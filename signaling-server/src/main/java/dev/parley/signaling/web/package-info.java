/** The HTTP port: the page behind a link, {@code /config}, {@code /health} and {@code /metrics}. */
package dev.parley.signaling.web;
