/** Links, and the server in this program that hosts their calls, with its addresses and its certificate. */
package dev.parley.client.app.host;
