/** {@code ./parley demo}: a call between two engines in processes of their own, and the proof that it worked. */
package dev.parley.client.demo;
