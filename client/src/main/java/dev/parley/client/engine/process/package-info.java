/** The engine as a process: lines in, notices out, its folder, and what can be missing on a computer. */
package dev.parley.client.engine.process;
