package dev.parley.client.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import org.junit.jupiter.api.Test;

/** Engines of windows are started without the parser of the command line. */
class EngineStartTest {
    @Test
    void theCommandLineOfAWindowIsReadAsTheParserWouldReadIt() {
        assertThat(EngineStart.plain("engine", "--camera", "none", "--mic", "default"))
                .contains(new EngineStart("none", "default"));
    }

    @Test
    void allOthersAreLeftToTheParser() {
        assertThat(EngineStart.plain()).isEmpty();
        assertThat(EngineStart.plain("engine")).isEmpty();
        assertThat(EngineStart.plain("engine", "--help")).isEmpty();
        assertThat(EngineStart.plain("engine", "--mic", "none", "--camera", "none"))
                .isEmpty();
        assertThat(EngineStart.plain("call", "--camera", "none", "--mic", "default"))
                .isEmpty();
    }

    @Test
    void aSourceThatIsNoneIsSaid() {
        EngineStart start = new EngineStart("none", "");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(start::run)
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
