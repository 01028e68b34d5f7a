/** Files as a terminal sends, takes and shows them. */
package dev.parley.client.cli.files;
