/** What can be seen on this computer, as pictures: the port, and the values that it speaks in. Its adapters stand below. */
package dev.parley.client.capture;
