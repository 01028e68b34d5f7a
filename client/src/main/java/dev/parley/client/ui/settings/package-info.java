/** What a person can set. */
package dev.parley.client.ui.settings;
