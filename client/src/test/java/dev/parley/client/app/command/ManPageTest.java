package dev.parley.client.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManPageTest {
    @Test
    void namesEveryCommandAndNoOther() throws Exception {
        String page = Files.readString(Path.of("..", "packaging", "parley.1"), UTF_8);
        String commands = page.substring(page.indexOf(".SH COMMANDS"), page.indexOf(".SH EXIT STATUS"));
        assertThat(commands.lines().filter(line -> line.startsWith(".B ")).map(line -> line.substring(3)))
                .containsExactlyInAnyOrderElementsOf(ParleyCommand.parser().getSubcommands().keySet().stream()
                        .toList())
                .doesNotHaveDuplicates();
    }
}
