/** What a signaling server keeps on the disk of what waits for people: boxes, and notes that it cannot read. */
package dev.parley.client.shelf;
