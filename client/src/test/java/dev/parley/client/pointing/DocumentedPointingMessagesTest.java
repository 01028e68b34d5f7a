package dev.parley.client.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feeds the examples of docs/protocol.md §7 through the codec. */
class DocumentedPointingMessagesTest {
    @Test
    void areWhatTheCodecReadsAndWrites() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "protocol.md"));
        String section = document.substring(document.indexOf("## 7. Pointing at a shared screen"));
        String block = section.substring(section.indexOf("```hex\n") + 7);
        List<byte[]> examples = Stream.of(
                        block.substring(0, block.indexOf("\n```")).split("\n"))
                .map(line -> HexFormat.of().parseHex(line.replace(" ", "")))
                .toList();
        assertThat(examples)
                .hasSize(4)
                .allSatisfy(bytes -> assertThat(PointingCodec.encode(PointingCodec.decode(ByteBuffer.wrap(bytes))))
                        .isEqualTo(bytes));
    }
}
