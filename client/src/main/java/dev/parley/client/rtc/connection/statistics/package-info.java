/** What the library's statistics say of a connection. */
package dev.parley.client.rtc.connection.statistics;
