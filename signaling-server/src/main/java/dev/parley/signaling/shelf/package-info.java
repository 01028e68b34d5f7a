/** What a server keeps beyond its own end, if it is told where: a border that others fill. */
package dev.parley.signaling.shelf;
