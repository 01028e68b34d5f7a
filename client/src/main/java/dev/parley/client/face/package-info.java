/** What all faces share: an engine in a process of its own, this program's version and its own command line. */
package dev.parley.client.face;
