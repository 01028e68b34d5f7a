/** Reactions and raised hands, one's own and those of the others. */
package dev.parley.client.ui.call.gesture;
