package dev.parley.client.ui.shell;

import dev.parley.client.control.Command;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window can do with its engine. All of it returns at once.
 *
 * @param send tells it something
 * @param retry starts one again at once where none runs
 * @param rest ends it, does something while there is none, and starts another one when that is completed
 */
public record EngineControls(Consumer<Command> send, Runnable retry, Consumer<Supplier<CompletionStage<?>>> rest) {}
