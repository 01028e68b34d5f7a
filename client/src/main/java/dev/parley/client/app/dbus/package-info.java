/** What this program asks of a Linux desktop over D-Bus; the only package that knows dbus-java. */
package dev.parley.client.app.dbus;
