/** Peer connections: descriptions and candidates, data channels, statistics. */
package dev.parley.client.rtc.connection;
