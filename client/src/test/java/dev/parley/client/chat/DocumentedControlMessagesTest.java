package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Feeds the examples of docs/protocol.md §5 through the codec. */
class DocumentedControlMessagesTest {
    @Test
    void areWhatTheCodecReadsAndWrites() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "protocol.md"));
        String section = document.substring(
                document.indexOf("## 5. Control channel and chat"), document.indexOf("## 6. File transfer"));
        List<String> examples = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .toList();
        ControlMessageCodec codec = new ControlMessageCodec();

        assertThat(examples)
                .allSatisfy(json -> assertThat(codec.encode(codec.decode(json))).isEqualTo(json));
        assertThat(examples.stream().map(codec::decode).<Object>map(Object::getClass))
                .containsExactly(
                        ChatMessage.class,
                        ControlMessage.Received.class,
                        ControlMessage.Reaction.class,
                        ControlMessage.Hand.class,
                        ControlMessage.View.class,
                        SoundMessage.Offer.class,
                        SoundMessage.Answer.class,
                        SoundMessage.Candidates.class,
                        SoundMessage.Volume.class,
                        SoundMessage.End.class);
    }
}
