/** What is kept for one user: settings, recent calls, transfers that are over; and the folders that they lie in. */
package dev.parley.client.app.settings;
