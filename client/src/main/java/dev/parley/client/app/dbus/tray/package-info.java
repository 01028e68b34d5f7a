/** What a tray and a panel of the desktop see of the program. */
package dev.parley.client.app.dbus.tray;
