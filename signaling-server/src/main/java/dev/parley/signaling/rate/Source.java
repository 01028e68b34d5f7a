package dev.parley.signaling.rate;

/**
 * Where a socket comes from, as far as its rate is concerned.
 *
 * @param network one network address, or what stands for as many as one client easily has
 * @param shared whether many clients come from there, as through a proxy, so that one rate for all of them would be wrong
 */
public record Source(String network, boolean shared) {}
