/** What keeps the others from hearing or seeing one, and that one speaks while muted. */
package dev.parley.client.ui.call.hint;
