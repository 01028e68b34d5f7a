/** Moving pictures: from a slot in shared memory to a node of the window. */
package dev.parley.client.ui.picture;
