/** What all faces share: an engine in a process of its own, this program's own command line, this computer's addresses. */
package dev.parley.client.face;
