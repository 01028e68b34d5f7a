/** The part folder of a transfer that is being received: names, layout, journal, and how it gets its final name. */
package dev.parley.client.transfer.part;
