/** Addresses of this computer, and what kind an address is. */
package dev.parley.client.address;
