/** How the log looks and what it tells; the only package that knows logback. */
package dev.parley.client.app.log;
