/** What is kept for one user: settings; and the folders that what is kept lies in. */
package dev.parley.client.app.settings;
