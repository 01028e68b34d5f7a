package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds the examples of docs/protocol.md §6 through the codec, and plays them to both machines. */
class DocumentedTransferMessagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("### Type \\d: (\\w+)\n.*?```hex\n(.*?)```", Pattern.DOTALL);

    private final Map<String, byte[]> examples = new LinkedHashMap<>();
    private String section = "";

    @BeforeEach
    void readExamples() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "protocol.md"));
        section = document.substring(document.indexOf("## 6. File transfer"));
        EXAMPLE.matcher(section)
                .results()
                .forEach(match -> examples.put(
                        match.group(1), HexFormat.of().parseHex(match.group(2).replaceAll("\\s", ""))));
    }

    @Test
    void areWhatTheCodecReadsAndWrites() {
        assertThat(examples.keySet())
                .containsExactly("offer", "accept", "refuse", "hashes", "data", "credit", "fin", "done", "cancel");
        examples.forEach((name, bytes) -> {
            assertThat(message(name).getClass().getSimpleName()).isEqualToIgnoringCase(name);
            assertThat(TransferCodec.encode(message(name)).array()).isEqualTo(bytes);
        });
    }

    @Test
    void areWhatASenderSays() {
        ByteBuffer hello = ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8));
        var offer = (TransferMessage.Offer) message("offer");
        SendTransfer sender = new SendTransfer(offer.id(), offer.entries().getFirst());

        assertThat(sender.on(new TransferEvent.Started())).isEqualTo(sends("offer"));
        sender.on(new TransferEvent.MessageReceived(message("accept")));
        assertThat(sender.on(new TransferEvent.ChannelReady())).containsExactly(new TransferEffect.ReadBlock(0, 5));
        assertThat(sender.on(new TransferEvent.BlockRead(hello))).startsWith(effects("hashes", "data"));
        sender.on(new TransferEvent.MessageReceived(message("credit")));
        assertThat(sender.on(new TransferEvent.ChannelReady())).isEqualTo(sends("fin"));
        assertThat(sender.on(new TransferEvent.MessageReceived(message("done"))))
                .singleElement()
                .isInstanceOf(TransferEffect.Finish.class);
    }

    @Test
    void areWhatAReceiverSays() {
        ReceiveTransfer receiver = new ReceiveTransfer((TransferMessage.Offer) message("offer"));

        assertThat(receiver.on(new TransferEvent.Accepted())).startsWith(effects("accept"));
        receiver.on(new TransferEvent.MessageReceived(message("hashes")));
        assertThat(receiver.on(new TransferEvent.MessageReceived(message("data"))))
                .last()
                .isEqualTo(new TransferEffect.Sync(5));
        assertThat(receiver.on(new TransferEvent.MessageReceived(message("fin"))))
                .containsExactly(new TransferEffect.Publish());
        assertThat(receiver.on(new TransferEvent.Published())).startsWith(effects("done"));
    }

    @ParameterizedTest
    @EnumSource
    void listsEveryReason(EndReason reason) {
        assertThat(section).contains("\n| " + reason.code() + " | ");
        assertThat(EndReason.ofCode(reason.code())).isEqualTo(reason);
    }

    @Test
    void givesTheLimitsThatTheCodeKeeps() {
        assertThat(section)
                .contains("at most %,d\nbytes long".formatted(TransferLimits.MESSAGE_BYTES))
                .contains("blocks of %,d bytes".formatted(TransferLimits.BLOCK_BYTES))
                .contains("1 to %,d bytes of the stream".formatted(TransferMessage.Data.MAX_PAYLOAD))
                .contains("1 to %d consecutive blocks".formatted(TransferLimits.HASHES_PER_MESSAGE))
                .contains("At most %d hashes".formatted(TransferLimits.HASHES_AHEAD))
                .contains("have %d transfers open".formatted(TransferLimits.INCOMING_PER_PEER))
                .contains("at most %d MiB beyond".formatted(TransferLimits.WINDOW_BYTES >> 20));
    }

    private TransferMessage message(String name) {
        return TransferCodec.decode(ByteBuffer.wrap(examples.get(name)));
    }

    private TransferEffect[] effects(String... names) {
        return List.of(names).stream()
                .map(name -> (TransferEffect) new TransferEffect.Send(message(name)))
                .toArray(TransferEffect[]::new);
    }

    private List<TransferEffect> sends(String... names) {
        return List.of(effects(names));
    }
}
