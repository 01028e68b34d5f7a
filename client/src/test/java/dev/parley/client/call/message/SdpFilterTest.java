package dev.parley.client.call.message;

import static dev.parley.client.call.Calls.LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.CallEffect;
import dev.parley.client.call.CallReport;
import dev.parley.client.call.Calls;
import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.FakeSdp;
import dev.parley.client.call.message.SdpFilter.Verdict;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.PeerEnd;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of a shape that WebRTC does not need reaches native code. */
class SdpFilterTest {
    private static final String GOOD = FakeSdp.some(1);

    @Test
    void acceptsAndNamesTheFingerprint() {
        assertThat(SdpFilter.check(GOOD))
                .isEqualTo(new Verdict.Accepted(FakeSdp.fingerprint(1).toLowerCase(Locale.ROOT), GOOD));
        assertThat(SdpFilter.check(GOOD.replace("\r\n", "\n"))).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=0      | v=1         | does not begin with v=0",
                "s=-      | s           | line 3 is not of the form x=text in printable ASCII without %",
                "s=-      | s=\u0000    | line 3 is not of the form x=text in printable ASCII without %",
                "s=-      | s=\u00e9    | line 3 is not of the form x=text in printable ASCII without %",
                "s=-      | s=%s        | line 3 is not of the form x=text in printable ASCII without %",
                "s=-      | S=-         | line 3 is not of the form x=text in printable ASCII without %",
                "sha-256  | sha-1       | has no fingerprint of SHA-256",
                "AB:AB    | AB:A        | has a fingerprint that is none",
                "a=fingerprint | a=fingerprin | has no fingerprint of SHA-256",
            })
    void refusesWithAReason(String part, String replacement, String problem) {
        assertThat(SdpFilter.check(GOOD.replaceFirst(part, replacement))).isEqualTo(new Verdict.Refused(problem));
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(refusal(GOOD + "a=x\r\n".repeat(392))).isEmpty();
        assertThat(refusal(GOOD + "a=x\r\n".repeat(393))).isEqualTo("has more than 400 lines");
        assertThat(refusal(GOOD + "m=audio 9\r\n".repeat(16))).isEqualTo("has more than 16 m-lines");
        assertThat(refusal(GOOD + "a=candidate:1\r\n".repeat(129))).isEqualTo("has more than 128 candidates");
        assertThat(refusal(GOOD + "a=" + "x".repeat(33_000) + "\r\n")).isEqualTo("is longer than 32768 bytes");
        assertThat(refusal(GOOD + "a=fingerprint:" + FakeSdp.fingerprint(2) + "\r\n"))
                .isEqualTo("has more than one fingerprint");
        assertThat(refusal(GOOD + "a=x")).isEqualTo("does not end with a line break");
        assertThat(refusal("")).isNotEmpty();
    }

    @Test
    void whateverPassesKeepsToTheRules() {
        for (long seed = 0; seed < 20_000; seed++) {
            String mutated = mutate(new Random(seed));
            if (SdpFilter.check(mutated) instanceof Verdict.Accepted) {
                assertThat(mutated)
                        .as("seed " + seed)
                        .startsWith("v=0")
                        .endsWith("\n")
                        .matches("[ -~\r\n]*");
                assertThat(mutated.split("\r?\n")).hasSizeLessThanOrEqualTo(400).allMatch(l -> l.charAt(1) == '=');
            }
        }
    }

    @Test
    void violationEndsThePeerBeforeNativeCodeSeesIt() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.from(LARGE, new CallMessage.Offer(1001, "v=0\r\n")))
                .containsExactly(
                        Calls.send(LARGE, new CallMessage.Bye(ByeReason.FAILED)),
                        new ConnectionCommand.Close(new ConnectionId(LARGE, 1)),
                        new CallEffect.Report(new CallReport.PeerFailed(
                                LARGE, PeerEnd.BAD_MESSAGE, "offer has no fingerprint of SHA-256")));
    }

    private static String refusal(String sdp) {
        return SdpFilter.check(sdp) instanceof Verdict.Refused(String problem) ? problem : "";
    }

    private static String mutate(Random random) {
        byte[] bytes = GOOD.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(300));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, (char) random.nextInt(128));
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }
}
