package dev.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.command.ParleyCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What was meant for a command is not taken for a link, and a link is taken for no command. */
class CommandLinesTest {
    private static final String LINK = "https://parley.example/j#1.00000000000000000000000000";

    private final StringWriter errors = new StringWriter();

    private List<String> errors(String... arguments) {
        CommandLine parley = CommandLines.of(ParleyCommand.parser(arguments)).setErr(new PrintWriter(errors, true));
        assertThat(CommandLines.execute(parley, arguments)).isEqualTo(2);
        return errors.toString().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"cal, call", "recieve, receive", "sendd, send", "hstory, history", "Contact, contacts"})
    void aMistypedCommandIsSaidToBeNoneWithTheNearest(String typed, String meant) {
        assertThat(errors(typed, LINK))
                .containsExactly(
                        "parley: There is no command " + typed + ". Did you mean " + meant + "?",
                        "Try 'parley --help'.");
    }

    @Test
    void soIsOneOfACommandThatHasSome() {
        assertThat(errors("contacts", "ad", "x"))
                .first()
                .isEqualTo("parley: There is no command ad. Did you mean add?");
    }

    @Test
    void aNameBehindALinkIsNoMistypedCommand() {
        assertThat(errors(LINK, "Bob")).first().asString().contains("Bob").doesNotContain("command");
        assertThat(errors(LINK, LINK)).first().asString().doesNotContain("There is no command");
    }

    @Test
    void norIsOneInAFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), LINK + "\nBob\n");
        assertThat(errors("@" + file)).first().asString().contains("Bob").doesNotContain("command");
    }

    @Test
    void aWordThatIsLikeNoCommandIsOnlySaidToBeNone() {
        assertThat(errors("qqq")).first().isEqualTo("parley: There is no command qqq.");
    }

    /** By what is wrong with it as a link, before any window. */
    @ParameterizedTest
    @CsvSource({"https://parley.example/j#1.0", "parley.example/j#1.0", "/dev/fd/3333"})
    void whatMayBeALinkIsTakenForNoCommand(String text) {
        assertThat(errors(text)).singleElement().asString().doesNotContain("command");
    }

    @Test
    void anOptionThatIsNotThereIsSaidAsBefore() {
        assertThat(errors("--nme", "x")).first().asString().startsWith("parley: Unknown option");
    }

    @Test
    void aParserOfOneCommandKnowsItByTheNameThatItHas() {
        CommandLine all = ParleyCommand.parser();
        assertThat(all.getSubcommands()).hasSizeGreaterThan(10).allSatisfy((name, command) -> {
            assertThat(command.getCommandSpec().name()).isEqualTo(name);
            CommandLine alone = ParleyCommand.parser(name, "--help");
            assertThat(alone.getSubcommands()).containsOnlyKeys(name);
            assertThat(alone.getSubcommands().get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
        });
    }
}
