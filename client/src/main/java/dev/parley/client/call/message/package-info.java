/** What peers say to each other through the server, as records and as JSON, and what of it may reach the native library. */
package dev.parley.client.call.message;
