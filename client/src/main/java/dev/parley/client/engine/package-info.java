/**
 * The engine: wires call, chat, transfer, trust, signaling and rtc together, and is all that a face speaks to.
 *
 * <p>{@code EngineMain} puts it behind standard input and output; the terminal's commands hold it in their own process.
 */
package dev.parley.client.engine;
