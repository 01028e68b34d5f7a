/** The data channels of a connection. */
package dev.parley.client.rtc.connection.channel;
