/**
 * What the engine gives up of its user's rights, where the kernel lets it (decision 45). Knows Linux, and nothing else of this
 * program.
 */
package dev.parley.client.confinement;
