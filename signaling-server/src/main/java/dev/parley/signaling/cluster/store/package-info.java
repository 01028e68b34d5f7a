/** The engine that the machines of a cluster share, as a port, and Redis behind it. Knows nothing of rooms. */
package dev.parley.signaling.cluster.store;
