package dev.parley.client.ui.common;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** The rest of the person's desktop. All methods but {@link #downloads} return at once; any thread may call. */
public interface DesktopPort {

    /** Opens an http or https address in the person's browser; completed on any thread with whether that worked. */
    CompletionStage<Boolean> browse(String address);

    /** Shows a file or folder in the system's file manager, and never opens it; completed like {@link #browse}. */
    CompletionStage<Boolean> show(Path file);

    /** Where this system puts what is downloaded: a folder that is there. */
    Path downloads();
}
