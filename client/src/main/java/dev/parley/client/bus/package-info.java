/** The bus of a person's session, by dbus-java; who speaks over it knows what is said there. */
package dev.parley.client.bus;
