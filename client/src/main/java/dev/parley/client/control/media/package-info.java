/** Where pictures and sound come from and where they are shown: sources, shares, devices, tiles. */
package dev.parley.client.control.media;
