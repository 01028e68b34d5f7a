/** The pictures that a face asked for: frames of others and of oneself, scaled and written into slots. */
package dev.parley.client.rtc.tile;
