package dev.parley.client.compare.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A signaling server for the calls that are measured. */
public record LocalServer(Process process, String address) implements AutoCloseable {
    private static final String SERVING = "Serving on ";

    public static LocalServer start(Path folder, Path root) throws IOException {
        Process process = new ProcessBuilder(
                        root.resolve("parley").toString(),
                        "serve",
                        "--host",
                        "10.77.0.1",
                        "--port",
                        "0",
                        "--http-port",
                        "0")
                .redirectError(folder.resolve("serve.log").toFile())
                .start();
        return new LocalServer(process, address(process.inputReader()));
    }

    private static String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(SERVING)) {
                return line.substring(SERVING.length()).split(" ", 2)[0];
            }
        }
        throw new IOException("the signaling server did not start");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
