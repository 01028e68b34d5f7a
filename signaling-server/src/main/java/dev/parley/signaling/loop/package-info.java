/** Threads that outlive what their tasks throw. No knowledge of rooms, calls or sockets; used by both ends. */
package dev.parley.signaling.loop;
