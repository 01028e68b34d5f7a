package dev.parley.client.transfer.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.ReceiveTransfer;
import dev.parley.client.transfer.machine.SendTransfer;
import dev.parley.client.transfer.machine.Transfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds the examples of docs/protocol.md §6 through the codec, and plays them to both machines. */
class DocumentedTransferMessagesTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("### Type \\d+: (\\w+)\n.*?```hex\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MANIFEST = Pattern.compile("```manifest\n(.*?)```", Pattern.DOTALL);

    private final Map<String, byte[]> examples = new LinkedHashMap<>();
    private String section = "";
    private byte[] manifest = {};

    @BeforeEach
    void readExamples() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "protocol.md"));
        section = document.substring(document.indexOf("## 6. File transfer"));
        EXAMPLE.matcher(section).results().forEach(match -> examples.put(match.group(1), bytes(match.group(2))));
        Matcher matcher = MANIFEST.matcher(section);
        assertThat(matcher.find()).isTrue();
        manifest = bytes(matcher.group(1));
    }

    @Test
    void areWhatTheCodecReadsAndWrites() {
        assertThat(examples.keySet())
                .containsExactly(
                        "offer",
                        "accept",
                        "refuse",
                        "hashes",
                        "data",
                        "credit",
                        "fin",
                        "done",
                        "cancel",
                        "hello",
                        "resume",
                        "hold",
                        "known",
                        "able",
                        "renamed",
                        "executable");
        examples.forEach((name, bytes) -> {
            assertThat(message(name).getClass().getSimpleName()).isEqualToIgnoringCase(name);
            assertThat(TransferCodec.encode(message(name)).array()).isEqualTo(bytes);
        });
    }

    @Test
    void offerWhatTheManifestSays() {
        ManifestEntry file = new ManifestEntry(false, 0, "hello.txt", 5, 0x1a202b2c500L);

        assertThat(Manifest.decode(ByteBuffer.wrap(manifest))).isEqualTo(new Manifest(List.of(file)));
        assertThat(offer().isOf(ByteBuffer.wrap(manifest))).isTrue();
        assertThat(offer()).isEqualTo(FilesOffer.of(new Manifest(List.of(file))));
    }

    @Test
    void areWhatASenderSays() {
        SendTransfer sender = new SendTransfer(id(), offer(), claim(), TransferLimits.PIECE_BYTES, "hello.txt");

        assertThat(sender.on(new TransferEvent.Started())).contains(sends("offer"));
        hear(sender, "accept");
        assertThat(sender.on(new TransferEvent.Turn())).containsExactly(new TransferEffect.ReadBlock(0, 36));
        assertThat(sender.on(new TransferEvent.BlockRead(stream()))).endsWith(sends("hashes", "data"));
        hear(sender, "credit");
        assertThat(sender.on(new TransferEvent.Turn())).endsWith(sends("fin"));
        assertThat(hear(sender, "done")).singleElement().isInstanceOf(TransferEffect.Finish.class);
    }

    @Test
    void areWhatASenderSaysThatResumes() {
        SendTransfer sender = new SendTransfer(id(), offer(), claim(), TransferLimits.PIECE_BYTES, "hello.txt");
        sender.on(new TransferEvent.Started());
        hear(sender, "resume");
        assertThat(sender.on(new TransferEvent.Turn())).containsExactly(new TransferEffect.ReadBlock(0, 36));
        sender.on(new TransferEvent.BlockRead(stream()));

        assertThat(sender.on(new TransferEvent.Turn())).endsWith(sends("fin"));
    }

    @Test
    void areWhatAReceiverSays() {
        ReceiveTransfer receiver = ReceiveTransfer.offered(id(), offer(), (unspent, wanted) -> wanted);

        assertThat(receiver.on(new TransferEvent.Accepted())).endsWith(sends("accept"));
        hear(receiver, "hashes");
        assertThat(hear(receiver, "data")).last().isEqualTo(new TransferEffect.Sync(36));
        receiver.on(new TransferEvent.Synced(36));
        assertThat(receiver.on(new TransferEvent.Paused(true))).contains(sends("hold"));
        assertThat(hear(receiver, "fin")).last().isInstanceOf(TransferEffect.Publish.class);
        assertThat(receiver.on(new TransferEvent.Published())).startsWith(sends("done"));
    }

    @Test
    void areWhatAReceiverSaysThatResumes() {
        ReceiveTransfer receiver = ReceiveTransfer.known(id(), offer(), false, 0, (unspent, wanted) -> wanted);

        assertThat(receiver.on(new TransferEvent.Started())).endsWith(new TransferEffect.Reopen());
        receiver.on(new TransferEvent.Reopened());
        assertThat(receiver.on(new TransferEvent.Turn())).containsExactly(new TransferEffect.CheckBlock(0));
        assertThat(receiver.on(new TransferEvent.Checked(HashTree.leaf(stream()))))
                .endsWith(new TransferEffect.Rewind(1));
        assertThat(receiver.on(new TransferEvent.Rewound())).endsWith(sends("resume"));
    }

    @Test
    void areWhatEitherSaysWhenItRefusesOrCancels() {
        ReceiveTransfer offered = ReceiveTransfer.offered(id(), offer(), (unspent, wanted) -> wanted);
        assertThat(offered.on(new TransferEvent.Cancelled())).startsWith(sends("refuse"));

        ReceiveTransfer accepted = ReceiveTransfer.offered(id(), offer(), (unspent, wanted) -> wanted);
        accepted.on(new TransferEvent.Accepted());
        assertThat(accepted.on(new TransferEvent.Cancelled())).startsWith(sends("cancel"));
    }

    @Test
    void nameTheTransferByItsSecret() {
        Digest receiver = ((TransferMessage.Hello) message("hello")).nonce();
        ChannelBinding binding =
                new ChannelBinding(receiver, counting(0x80), new Fingerprints(counting(0xa0), counting(0xc0)));
        TransferSecret secret = ((OfferClaim.Fresh) claim()).secret();

        assertThat(message("known")).isEqualTo(new TransferMessage.Known(List.of(binding.tag(secret))));
    }

    @ParameterizedTest
    @EnumSource
    void listsEveryReason(TransferEndReason reason) {
        assertThat(section).contains("\n| " + reason.code() + " | ");
        assertThat(TransferEndReason.ofCode(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryReasonAsTheEngineDoes(TransferEndReason reason) throws IOException {
        String engine = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "engine.md"));

        assertThat(engine).contains("\n| `" + reason.toldToSender().code() + "` | ");
    }

    @Test
    void givesTheLimitsThatTheCodeKeeps() {
        assertThat(section)
                .contains("at most %,d\nbytes long".formatted(TransferLimits.MESSAGE_BYTES))
                .contains("blocks of %,d bytes".formatted(TransferLimits.BLOCK_BYTES))
                .contains("1 to %,d bytes of the stream".formatted(TransferMessage.Data.MAX_PAYLOAD))
                .contains("%,d bytes are usual".formatted(TransferLimits.PIECE_BYTES))
                .contains("1 to %d consecutive blocks".formatted(TransferLimits.HASHES_PER_MESSAGE))
                .contains("At most %d hashes".formatted(TransferLimits.HASHES_AHEAD))
                .contains("have %d incoming transfers open".formatted(TransferLimits.INCOMING_PER_PEER))
                .contains("make %d offers on one channel".formatted(TransferLimits.OFFERS_PER_CHANNEL))
                .contains("up to %d transfers".formatted(TransferLimits.REMEMBERED))
                .contains("last %d finished transfers".formatted(TransferLimits.REMEMBERED))
                .contains("at most the first %d of these".formatted(TransferLimits.RENAMED_TOLD))
                .contains("1 to\n%,d bytes: a bit".formatted(Manifest.MAX_ENTRIES / 8))
                .contains("at most %d MiB beyond".formatted(TransferLimits.WINDOW_BYTES >> 20))
                .contains("1 to %,d entries".formatted(Manifest.MAX_ENTRIES))
                .contains("at most %,d bytes long".formatted(Manifest.MAX_BYTES))
                .contains("at most %d folders\ndeep".formatted(Manifest.MAX_DEPTH))
                .contains("at most the first %d |".formatted(Summary.MAX_SHOWN))
                .contains("the %d most frequent extensions".formatted(Summary.MAX_TYPES));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    private TransferId id() {
        return message("offer").id();
    }

    private FilesOffer offer() {
        return ((TransferMessage.Offer) message("offer")).offer();
    }

    private OfferClaim claim() {
        return ((TransferMessage.Offer) message("offer")).claim();
    }

    private static Digest counting(int first) {
        byte[] bytes = new byte[Digest.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Digest.of(bytes);
    }

    private ByteBuffer stream() {
        byte[] stream = Arrays.copyOf(manifest, manifest.length + 5);
        System.arraycopy(new byte[] {'h', 'e', 'l', 'l', 'o'}, 0, stream, manifest.length, 5);
        return ByteBuffer.wrap(stream);
    }

    private List<TransferEffect> hear(Transfer machine, String name) {
        return machine.on(new TransferEvent.MessageReceived(message(name)));
    }

    private TransferMessage message(String name) {
        return TransferCodec.decode(ByteBuffer.wrap(examples.get(name)));
    }

    private TransferEffect[] sends(String... names) {
        return List.of(names).stream()
                .map(name -> (TransferEffect) new TransferEffect.Send(message(name)))
                .toArray(TransferEffect[]::new);
    }
}
