/** Whose room the call is in: its door, who waits there, and what its owner does about it. */
package dev.parley.client.ui.call.door;
