/** What one call knows of one other member, as data: negotiation, candidates, connectivity, deadlines, and how it ended. */
package dev.parley.client.call.peer;
