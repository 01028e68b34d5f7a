/** What faces are told of a call and its people, and with what they prove who they are. */
package dev.parley.client.control.call;
