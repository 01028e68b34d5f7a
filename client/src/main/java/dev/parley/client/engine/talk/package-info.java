/** What people of a call say over its connections: chat, gestures, pointing, and in which size they want pictures. */
package dev.parley.client.engine.talk;
