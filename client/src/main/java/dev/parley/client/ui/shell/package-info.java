/** The window itself: which screen it shows, and how all of its parts are tied together. */
package dev.parley.client.ui.shell;
