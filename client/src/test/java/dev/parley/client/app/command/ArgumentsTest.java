package dev.parley.client.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.client.app.command.argument.ContactLinkArgument;
import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.argument.NameArgument;
import dev.parley.client.app.command.argument.PersonArgument;
import dev.parley.client.app.command.argument.SentPath;
import dev.parley.client.app.command.argument.ShareArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.ResultFile;
import dev.parley.client.contact.MemoryBook;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.trust.RoomLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command is told and cannot use, it says at once and not at the end of its work. */
class ArgumentsTest {
    @TempDir
    private Path folder;

    private static CommandFailure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, call);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.sentence()).endsWith(".");
        return failure;
    }

    private static CommandFailure sent(Object path) {
        return failure(() -> SentPath.all(List.of(path.toString())));
    }

    @Test
    void filesAndFoldersAreSent() throws Exception {
        Path file = Files.createFile(folder.resolve("a"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(SentPath.all(List.of(file.toString(), folder.toString(), link.toString(), ".")))
                .containsExactly(file, folder, link, Path.of("").toAbsolutePath());
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        assertThat(sent("").sentence()).contains("it is empty");
    }

    @Test
    void pipesSocketsAndDevicesAreRefused() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(sent(pipe).sentence()).contains("but a pipe, a socket or a device");
        assertThat(sent(Files.createSymbolicLink(folder.resolve("link"), pipe)).sentence())
                .contains("but a pipe");
        assertThat(sent("/dev/zero").sentence()).contains("or a device");
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            assertThat(sent(socket).sentence()).contains("a socket");
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        assertThat(sent(folder.resolve("nowhere")).sentence()).startsWith("There is no file or folder ");
        assertThat(sent(Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere")))
                        .sentence())
                .startsWith("There is no file or folder ");
    }

    @Test
    void aFileThatIsWrittenAtTheEndNeedsAPlaceAtTheBeginning() throws Exception {
        Path file = folder.resolve("result.json");
        assertThatCode(() -> ResultFile.check("--json", file)).doesNotThrowAnyException();
        assertThatCode(() -> ResultFile.check("--json", null)).doesNotThrowAnyException();
        assertThatCode(() -> ResultFile.check("--json", Path.of("here.json"))).doesNotThrowAnyException();
        assertThatCode(() -> ResultFile.check("--json", Path.of("/dev/null"))).doesNotThrowAnyException();
        assertThat(file).doesNotExist();
        assertThat(failure(() -> ResultFile.check("--json", folder.resolve("no/result.json")))
                        .sentence())
                .isEqualTo("--json: there is no folder " + folder.resolve("no") + ".");
        assertThat(failure(() -> ResultFile.check("--json", folder)).sentence()).contains("is a folder");
        assertThat(failure(() -> ResultFile.check("--json", Path.of(""))).sentence())
                .contains("it is empty");
        assertThat(failure(() -> ResultFile.check(
                                "--json", Files.createFile(file).resolve("below")))
                        .sentence())
                .startsWith("--json: there is no folder ");
    }

    @Test
    void whatCannotBeSharedIsSaid() throws Exception {
        assertThat(ShareArgument.parse(null, false)).isEmpty();
        Path clip = Files.createFile(folder.resolve("clip.webm"));
        assertThat(ShareArgument.parse(clip.toString(), true))
                .contains(new ShareCommand.Share(new ShareSource.File(clip), true));
        assertThat(failure(() -> ShareArgument.parse(null, true)).sentence()).startsWith("--share-motion says how");
        assertThat(failure(() -> ShareArgument.parse(folder + "/no.webm", false))
                        .sentence())
                .isEqualTo("--share: there is no file " + folder.resolve("no.webm") + " that can be read.");
        assertThat(failure(() -> ShareArgument.parse("region:0x9+1+1", false)).sentence())
                .startsWith("--share: ");
    }

    @Test
    void aNameHasAnEnd() throws Exception {
        assertThat(NameArgument.parse(" Ada ")).contains("Ada");
        assertThat(NameArgument.parse("x".repeat(64))).contains("x".repeat(64));
        assertThat(failure(() -> NameArgument.parse("x".repeat(300))).sentence())
                .isEqualTo("--name: a name has at most 64 characters, and this one has 300.");
    }

    @Test
    void aNameWithNothingToSeeIsNone() throws Exception {
        assertThat(NameArgument.parse(null)).isEmpty();
        assertThat(NameArgument.parse(" ")).isEmpty();
        assertThat(NameArgument.parse("\u200d\u200d")).isEmpty();
        assertThat(NameArgument.parse("\u3164\u2800")).isEmpty();
    }

    @Test
    void aLinkOfTheOtherKindIsSaidToBeThatWithWhatTakesIt() throws Exception {
        String room = RoomLink.fresh("https://parley.example").text();
        String person = OwnKeys.fresh().link("https://parley.example").text();
        assertThat(failure(() -> LinkArgument.parse(person, System.in)).sentence())
                .startsWith("This is somebody's contact link")
                .contains("./parley ring LINK", "./parley contacts add LINK --name NAME");
        assertThat(failure(() -> LinkArgument.parse("-", new ByteArrayInputStream(person.getBytes(UTF_8))))
                        .sentence())
                .startsWith("This is somebody's contact link");
        assertThat(failure(() -> ContactLinkArgument.parse(room, System.in)).sentence())
                .startsWith("This is a link to a call")
                .contains("./parley call LINK joins");
        assertThat(failure(() -> PersonArgument.parse(room, new MemoryBook(), System.in))
                        .sentence())
                .startsWith("This is a link to a call");
        assertThat(LinkArgument.parse(room, System.in)).isEqualTo(room);
        assertThat(ContactLinkArgument.parse(person, System.in).text()).isEqualTo(person);
    }
}
