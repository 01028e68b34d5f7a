/** What a call is on the screen, before it is drawn. */
package dev.parley.client.ui.call.model;
