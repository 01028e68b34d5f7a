package dev.parley.client.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.Reason;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.ui.common.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who receives has nothing to send again, and is not told to, in no language. */
class ReceiverWordsTest {
    private static final List<String> SENDERS_WORDS = List.of(
            "Send the files",
            "Send them",
            "Send it",
            "Send less",
            "Senden Sie die Dateien",
            "Senden Sie sie",
            "Senden Sie es");

    static Stream<Problem> toldToReceivers() {
        return Stream.concat(
                Arrays.stream(TransferEndReason.values()).map(TransferEndReason::toldToReceiver),
                Stream.of(
                        OwnProblem.CONNECTION_ENDED,
                        OwnProblem.DECLINED,
                        OwnProblem.CANCELLED,
                        OwnProblem.ruleBroken("x")));
    }

    @ParameterizedTest
    @MethodSource("toldToReceivers")
    void noReceiverIsToldToSend(Problem problem) {
        Texts texts = new Texts();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            texts.speak(language);
            assertThat(texts.reason(Reason.of(problem.code()), problem.sentence()))
                    .as(problem.code() + " " + language)
                    .isNotEmpty()
                    .doesNotContain(SENDERS_WORDS);
        }
    }
}
