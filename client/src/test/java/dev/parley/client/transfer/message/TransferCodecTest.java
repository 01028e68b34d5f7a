package dev.parley.client.transfer.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferCodecTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty                   | ''                                                             | ''",
                "header cut short        | 02000000 0001                                                  | ''",
                "unknown type            | 63000000 @                                                     | type",
                "type 0                  | 00000000 @                                                     | type",
                "header not zero         | 09000100 @ 02                                                  | header",
                "accept cut short        | 02000000 @ 00000000000000                                      | ''",
                "accept too long         | 02000000 @ 000000000000000000                                  | ''",
                "accept negative         | 02000000 @ ffffffffffffffff                                    | credit",
                "accept over 2^53        | 02000000 @ 0020000000000001                                    | credit",
                "data without payload    | 05000000 @ 0000000000000000                                    | payload",
                "data over 2^53          | 05000000 @ 7fffffffffffffff 00                                 | offset",
                "hashes without a hash   | 04000000 @ 0000000000000000                                    | digests",
                "hashes with half a hash | 04000000 @ 0000000000000000 00112233                           | ''",
                "fin cut short           | 07000000 @ 0011                                                | ''",
                "hello with an id | 0a000000 @ 02 * | transferId",
                "hello of another version | 0a000000 # 01 * | version",
                "hello as it was before | 0a000000 # * | version",
                "hello cut short | 0a000000 # 02 0011 | ''",
                "known with an id | 0d000000 @ | transferId",
                "known with half a tag | 0d000000 # 0011 | ''",
                "offer by no right | 01000000 @ 02 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | claim",
                "resume cut short | 0b000000 @ 0000000000000001 00 | ''",
                "resume over 2^53 | 0b000000 @ 0020000000000001 0000000000000000000000000000000000000000000000000000000000000000 0000000000000000 | blocks",
                "resume without end | 0b000000 @ 0000000000000001 0000000000000000000000000000000000000000000000000000000000000000 ffffffffffffffff | credit",
                "hold without a byte | 0c000000 @ | ''",
                "hold of neither kind | 0c000000 @ 02 | held",
                "offer of too much | 01000000 @ 00 * 0020000000000001 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | total",
                "offer without manifest | 01000000 @ 00 * 0000000000000024 00000000 * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | manifest",
                "offer with a huge manifest | 01000000 @ 00 * 0000000010000000 02000001 * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | manifest",
                "offer with less than its manifest | 01000000 @ 00 * 000000000000001e 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | manifest",
                "offer with a negative manifest | 01000000 @ 00 * 0000000000000024 ffffffff * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 | manifest",
                "offer of nothing | 01000000 @ 00 * 0000000000000024 0000001f * 00000000 00000000 01 00 0000000000000005 01 61 01 00 00000001 | files",
                "offer of too many files | 01000000 @ 00 * 0000000000000024 0000001f * 00030d40 00000001 01 00 0000000000000005 01 61 01 00 00000001 | files",
                "offer of less than no folders | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 ffffffff 01 00 0000000000000005 01 61 01 00 00000001 | files",
                "offer that shows nothing | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 00 01 00 00000001 | shown",
                "offer of an unknown kind | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 02 0000000000000005 01 61 01 00 00000001 | kind",
                "name empty | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 00 01 00 00000001 | name",
                "name past the end | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 ff 61 01 00 00000001 | ''",
                "name not UTF-8 | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 02 c3c3 01 00 00000001 | name",
                "name that is a path | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 03 612f62 01 00 00000001 | name",
                "size over 2^53 | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0020000000000001 01 61 01 00 00000001 | size",
                "type too long | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 11 6161616161616161616161616161616161 00000001 | type",
                "type in capitals | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 01 41 00000001 | type",
                "type of no files | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000000 | type",
                "types past the end | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 02 00 00000001 | ''",
                "types too many | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 09 00 00000001 00 00000001 00 00000001 00 00000001 00 00000001 00 00000001 00 00000001 00 00000001 00 00000001 | types",
                "offer with bytes left over | 01000000 @ 00 * 0000000000000024 0000001f * 00000001 00000000 01 00 0000000000000005 01 61 01 00 00000001 00 | ''",
            })
    void namesTheFieldThatIsWrong(String what, String hex, String field) {
        assertThatThrownBy(() -> TransferCodec.decode(bytes(hex)))
                .as(what)
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void refusesMessagesThatAreTooLong() {
        ByteBuffer most = TransferCodec.encode(
                new TransferMessage.Data(ID, 0, ByteBuffer.allocate(TransferMessage.Data.MAX_PAYLOAD)));

        assertThat(most.remaining()).isEqualTo(TransferLimits.MESSAGE_BYTES);
        assertThat(TransferCodec.decode(most)).isInstanceOf(TransferMessage.Data.class);
        assertThatThrownBy(() -> TransferCodec.decode(ByteBuffer.allocate(TransferLimits.MESSAGE_BYTES + 1)))
                .hasMessage("the message is too long");
    }

    @Test
    void writesTheLongestOfferThatThereIs() {
        List<Summary.Shown> shown =
                Collections.nCopies(32, new Summary.Shown(true, "é".repeat(127) + "a", TransferLimits.MAX_SIZE));
        List<Summary.Type> types = Collections.nCopies(8, new Summary.Type("a".repeat(16), 200_000));
        Digest digest = new Digest("ab".repeat(32));
        TransferMessage offer = new TransferMessage.Offer(
                ID,
                new OfferClaim.Again(digest),
                new FilesOffer(
                        TransferLimits.MAX_SIZE, Manifest.MAX_BYTES, digest, new Summary(200_000, 0, shown, types)));

        assertThat(TransferCodec.decode(TransferCodec.encode(offer))).isEqualTo(offer);
    }

    @Test
    void namesNoMoreThan64Transfers() {
        assertThat(TransferCodec.decode(bytes("0d000000 #" + "#".repeat(64))))
                .isInstanceOf(TransferMessage.Known.class);
        assertThatThrownBy(() -> TransferCodec.decode(bytes("0d000000 #" + "#".repeat(65))))
                .hasMessageStartingWith("tags");
    }

    @Test
    void takesReasonsOfALaterVersionForOther() {
        assertThat(TransferCodec.decode(bytes("09000000 @ fa")))
                .isEqualTo(new TransferMessage.Cancel(ID, TransferEndReason.OTHER));
    }

    @Test
    void throwsNothingElseWhateverArrives() {
        Random random = new Random(20261122);
        for (int i = 0; i < 30_000; i++) {
            byte[] message = new byte[random.nextInt(120)];
            random.nextBytes(message);
            if (message.length > 3 && random.nextInt(10) > 0) {
                message[0] = (byte) random.nextInt(15);
                message[1] = message[2] = message[3] = 0;
            }
            ByteBuffer buffer = ByteBuffer.wrap(message);
            try {
                TransferMessage decoded = TransferCodec.decode(buffer);
                assertThat(TransferCodec.decode(TransferCodec.encode(decoded))).isEqualTo(decoded);
            } catch (ProtocolException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
            assertThat(TransferCodec.idOf(buffer).isPresent()).isEqualTo(message.length >= 20);
        }
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of()
                .parseHex(hex.replace("@", ID.hex())
                        .replace("#", "00".repeat(16))
                        .replace("*", "00".repeat(32))
                        .replace(" ", "")));
    }
}
