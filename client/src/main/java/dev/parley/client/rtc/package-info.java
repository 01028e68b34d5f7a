/**
 * The only package that touches webrtc-java: peer connections, channels, cameras, sound and frames.
 *
 * <p>One native factory and one control thread a process; callbacks copy and post, nothing else.
 */
package dev.parley.client.rtc;
