/** Pointing and drawing on shared screens: over their pictures, and over what one shares oneself. */
package dev.parley.client.ui.point;
