package dev.parley.client.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.control.ControlCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandLinesTest {
    @Test
    void aLineThatIsTooLongIsRefusedForItsLengthAndTheNextIsRead() throws IOException {
        String text = "界".repeat(ControlCodec.MAX_LINE_BYTES / 3 + 10) + "\n{\"type\":\"leave\"}\n";
        CommandLines lines = new CommandLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        String cut = lines.next().orElseThrow();
        assertThatThrownBy(() -> new ControlCodec().command(cut)).hasMessageContaining("bytes of UTF-8");
        assertThat(lines.next()).contains("{\"type\":\"leave\"}");
        assertThat(lines.next()).isEmpty();
    }
}
