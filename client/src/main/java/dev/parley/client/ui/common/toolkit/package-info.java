/** JavaFX as this program has it: its thread, its clock, its fonts. */
package dev.parley.client.ui.common.toolkit;
