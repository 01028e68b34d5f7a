package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.ProtocolException;
import java.nio.ByteBuffer;
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
                "offer of more than said | 01000000 @ 0000000000000000 00000000 0000000000000000 0000000000000000 0001 61 | entries",
                "offer of less than said | 01000000 @ 0000000000000000 7fffffff                           | entries",
                "offer with wrong total  | 01000000 @ 0000000000000007 00000001 0000000000000006 0000000000000000 0001 61 | total",
                "offer of too much       | 01000000 @ 0020000000000001 00000001 0020000000000001 0000000000000000 0001 61 | size",
                "name empty              | 01000000 @ 0000000000000000 00000001 0000000000000000 0000000000000000 0000    | name",
                "name past the end       | 01000000 @ 0000000000000000 00000001 0000000000000000 0000000000000000 ffff 61 | name",
                "name not UTF-8          | 01000000 @ 0000000000000000 00000001 0000000000000000 0000000000000000 0002 c3c3 | name",
            })
    void namesTheFieldThatIsWrong(String what, String hex, String field) {
        assertThatThrownBy(() -> TransferCodec.decode(bytes(hex)))
                .as(what)
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void refusesSumsThatWouldOverflow() {
        Entry huge = new Entry("a", TransferLimits.MAX_SIZE, 0);

        assertThatThrownBy(() -> new TransferMessage.Offer(ID, List.of(huge, huge), 0))
                .hasMessageStartingWith("total");
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(new Entry("é".repeat(100), 0, 0).name()).hasSize(100);
        assertThatThrownBy(() -> new Entry("é".repeat(100) + "a", 0, 0)).hasMessageStartingWith("name");
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
    void takesReasonsOfALaterVersionForOther() {
        assertThat(TransferCodec.decode(bytes("09000000 @ fa")))
                .isEqualTo(new TransferMessage.Cancel(ID, EndReason.OTHER));
    }

    @Test
    void throwsNothingElseWhateverArrives() {
        Random random = new Random(20261122);
        for (int i = 0; i < 30_000; i++) {
            byte[] message = new byte[random.nextInt(120)];
            random.nextBytes(message);
            if (message.length > 3 && random.nextInt(10) > 0) {
                message[0] = (byte) random.nextInt(11);
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
        return ByteBuffer.wrap(
                HexFormat.of().parseHex(hex.replace("@", ID.hex()).replace(" ", "")));
    }
}
