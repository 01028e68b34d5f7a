/** What faces are told of transfers. */
package dev.parley.client.control.files;
