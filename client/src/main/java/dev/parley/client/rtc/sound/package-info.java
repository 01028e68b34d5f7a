/**
 * Choosing and hearing sound devices by PulseAudio's own programs, which PipeWire's server answers too, because webrtc-java
 * can do neither on Linux (ADR 0023). No native library.
 */
package dev.parley.client.rtc.sound;
