/** Every bound on what the other side controls, and how rates are measured. */
package dev.parley.signaling.protocol.limit;
