package dev.parley.client.engine.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.CallEndReason;
import dev.parley.client.call.CallStage;
import dev.parley.client.call.CallState;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.control.call.Reason;
import dev.parley.client.doorbell.BellProblem;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.LinkProblem;
import dev.parley.client.verification.Breach;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason that the program can give is documented, and has words in every language. */
class ReasonsTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-zA-Z]+)` \\| ([^|]*) \\|");

    /** All codes; ArchitectureTest sees to it that no other class makes reasons. */
    private static List<String> codes() {
        return Stream.of(
                        codes(LinkProblem.values(), LinkProblem::code),
                        codes(ServerProblem.Kind.values(), ServerProblem.Kind::code),
                        codes(PeerEnd.values(), PeerEnd::code),
                        codes(MediaFault.values(), each -> each.reason().code()),
                        codes(CaptureFault.values(), each -> each.reason().code()),
                        codes(RefusalReason.values(), each -> Reasons.of(each).code()),
                        codes(ProblemKind.values(), ProblemKind::code),
                        codes(ChatProblem.values(), ChatProblem::code),
                        codes(Breach.values(), Breach::code),
                        codes(EngineReason.values(), each -> each.reason().code()))
                .flatMap(Function.identity())
                .toList();
    }

    /** Those that only a window tells, which no document needs; each has a subject. */
    private static List<String> codesOfWindows() {
        return codes(BookTrouble.Kind.values(), BookTrouble.Kind::code).toList();
    }

    /** Those that {@code ring --json} writes. */
    private static List<String> codesOfBell() {
        return codes(BellProblem.values(), BellProblem::code).toList();
    }

    private static List<String> all() {
        return Stream.of(codes(), codesOfBell(), codesOfWindows())
                .flatMap(List::stream)
                .toList();
    }

    private static <T> Stream<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code);
    }

    @Test
    void areMadeOfNothingElse() {
        assertThat(Arrays.stream(Reasons.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == Reason.class)
                        .map(method -> method.getParameterTypes()[0]))
                .as("a new origin of reasons belongs into codes() too")
                .containsExactlyInAnyOrder(
                        LinkException.class,
                        ServerProblem.class,
                        PeerEnd.class,
                        CallState.class,
                        CallStage.class,
                        RelayUse.State.class,
                        RefusalReason.class,
                        ChatProblem.class);
    }

    @Test
    void haveCodesOfTheirOwn() {
        assertThat(all()).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+\\.[a-zA-Z]+"));
    }

    @Test
    void standInTheDocuments() throws IOException {
        assertThat(ofEngine().keySet()).isEqualTo(new TreeSet<>(codes()));
        assertThat(ofBell().keySet()).isEqualTo(new TreeSet<>(codesOfBell()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveWordsInEveryLanguage(Path file) throws IOException {
        PropertyResourceBundle words = bundle(file);

        if (file.endsWith("reasons.properties")) {
            assertThat(all()).as("English is in the sentences").containsAll(words.keySet());
        } else {
            assertThat(words.keySet()).isEqualTo(new TreeSet<>(all()));
        }
        Map<String, String> subjects = ofEngine();
        subjects.putAll(ofBell());
        codesOfWindows().forEach(code -> subjects.put(code, "what it is about"));
        words.keySet().forEach(code -> {
            String subject = subjects.getOrDefault(code, "");
            String pattern = words.getString(code);
            String text = new MessageFormat(pattern, Locale.ROOT).format(new Object[] {"Käthe {1} d'Or"});
            assertThat(pattern.replace("''", "")).as(code).doesNotContain("'").doesNotContain("{1}");
            assertThat(text.contains("Käthe {1} d'Or")).as(code).isEqualTo(!subject.isEmpty());
            assertThat(text.replace("Käthe {1} d'Or", "")).as(code).doesNotContain("{", "''");
        });
    }

    @Test
    void sayWhyACallEndedAndNothingBefore() {
        assertThat(Reasons.of(new CallStage.Idle())).isEqualTo(Reason.NONE);
        assertThat(Reasons.of(new CallStage.Joining())).isEqualTo(Reason.NONE);
        assertThat(Reasons.of(new CallStage.InRoom())).isEqualTo(Reason.NONE);
        Map<CallEndReason, Reason> ends = Map.of(
                new CallEndReason.HungUp(), Reason.of("call.over"),
                new CallEndReason.Unreachable("words", "server.tls", "host:1"), new Reason("server.tls", "host:1"),
                new CallEndReason.NotAnswered(Duration.ofSeconds(10)), Reason.of("call.notAnswered"),
                new CallEndReason.Refused(RefusalReason.ROOM_FULL), Reason.of("refused.roomFull"),
                new CallEndReason.Internal("a broken invariant"), Reason.of("call.fault"));
        ends.forEach((end, reason) ->
                assertThat(Reasons.of(new CallStage.Ended(end))).isEqualTo(reason));
        assertThat(Reasons.of(new CallStage.Detached(new CallEndReason.HungUp())))
                .isEqualTo(Reason.of("call.detached"));
    }

    private static Map<String, String> ofEngine() throws IOException {
        return documented("engine.md", "## Reasons", "## Pictures");
    }

    private static Map<String, String> ofBell() throws IOException {
        return documented("cli.md", "## `./parley ring WHO`", "## `./parley listen`");
    }

    /** Code to subject, from the table between two headings. */
    private static Map<String, String> documented(String document, String from, String to) throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve(document));
        String section = text.substring(text.indexOf(from), text.indexOf(to));
        return new TreeMap<>(ROW.matcher(section)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult row) -> row.group(1),
                        (MatchResult row) -> row.group(2).strip())));
    }

    /** One for each language; TextsTest sees to that. */
    private static List<Path> files() throws IOException {
        Path folder = ROOT.resolve("client/src/main/resources/dev/parley/client/ui/common");
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith("reasons"))
                    .toList();
        }
    }

    private static PropertyResourceBundle bundle(Path file) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            assertThat(line.startsWith("#") || keys.add(line.replaceFirst("=.*", "")))
                    .as("twice: %s", line)
                    .isTrue();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return new PropertyResourceBundle(reader);
        }
    }
}
