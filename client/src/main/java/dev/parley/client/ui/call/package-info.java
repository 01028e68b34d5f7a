/** The screen of a call: pictures, who is there, how well it runs, and what one can do. */
package dev.parley.client.ui.call;
