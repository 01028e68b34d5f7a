package dev.parley.client.engine.process;

import dev.parley.client.control.ControlCodec;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cuts a stream into lines of UTF-8 with a limit; a longer line arrives cut short and still too long, so that it is refused for its length. */
public final class CommandLines {
    private static final int MAX_BYTES = ControlCodec.MAX_LINE_BYTES;

    private final InputStream in;

    public CommandLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Waits for the next line; empty at the end of the stream. */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= MAX_BYTES) {
                line.write(next);
            }
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
