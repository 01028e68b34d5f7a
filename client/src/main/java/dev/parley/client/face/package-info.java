/** What all faces share: an engine in a process of its own, and this program's own command line. */
package dev.parley.client.face;
