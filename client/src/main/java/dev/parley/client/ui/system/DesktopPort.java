package dev.parley.client.ui.system;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** The rest of the person's desktop. All methods return at once, and are completed on any thread; any thread may call. */
public interface DesktopPort {

    /** Opens an http or https address in the person's browser; completed with whether that worked. */
    CompletionStage<Boolean> browse(String address);

    /** Shows a file or folder in the system's file manager, and never opens it; completed like {@link #browse}. */
    CompletionStage<Boolean> show(Path file);

    /** Opens a file with the program that the person has for its kind; completed like {@link #browse}. */
    CompletionStage<Boolean> open(Path file);

    /** What opening a file may do, by its name and by how its contents begin. */
    CompletionStage<FileKind> kind(Path file);

    /** Where this system puts what is downloaded; it may not be there yet. */
    CompletionStage<Path> downloads();

    /** Whether this folder is there to receive into; the one of {@link #downloads} is made if it is not. */
    CompletionStage<Boolean> prepare(Path folder);
}
