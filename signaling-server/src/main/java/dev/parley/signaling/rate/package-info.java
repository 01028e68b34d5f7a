/** How often each address may do a thing: pure, like all that stands on it. */
package dev.parley.signaling.rate;
