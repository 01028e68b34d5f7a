package dev.parley.client.endtoend.media;

import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls in a terminal whose pictures are small, so that one machine has room for three of them. */
public final class SmallPictures {
    private SmallPictures() {}

    public static ParleyProcess call(Path folder, String link, String name, String... more) throws IOException {
        Path clip = Y4m.write(folder.resolve(name + ".y4m"), 90);
        List<String> options = new ArrayList<>(List.of("--camera", clip.toString(), "--mic", "none"));
        options.addAll(List.of(more));
        return ParleyProcess.call(link, name, options.toArray(String[]::new));
    }

    /** Waits until somebody has seen all these others. */
    public static void awaitAll(ParleyProcess viewer, String... others) {
        for (String other : others) {
            viewer.awaitOutput("First picture of " + other + " after");
        }
    }
}
