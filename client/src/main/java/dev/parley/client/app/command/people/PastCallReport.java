package dev.parley.client.app.command.people;

import dev.parley.client.cli.files.Amounts;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code history --json} prints of a call, and the words for the same. */
record PastCallReport(
        String id,
        String direction,
        String outcome,
        String began,
        long seconds,
        List<Person> people,
        @Nullable String link,
        List<Files> files) {
    private static final int ID_SHOWN = 8;

    /**
     * Somebody in it.
     *
     * @param contact what they are called in the contacts
     */
    record Person(
            String name, @Nullable String contact, @Nullable String key, boolean verified) {}

    /** Files that were sent or received in it. */
    record Files(
            String transfer,
            String direction,
            String peer,
            List<String> names,
            int files,
            long bytes,
            String ended,
            boolean whole,
            List<String> paths,
            String sentence,
            String reason) {}

    /**
     * What {@code --json} prints.
     *
     * @param keepDays for how many days calls are kept; null for as long as nobody removes them
     */
    record All(List<PastCallReport> calls, @Nullable Integer keepDays) {}

    static PastCallReport of(PastCall call, Map<IdentityKey, Contact> contacts, List<PastFiles> files) {
        return new PastCallReport(
                call.id().toString(),
                code(call.direction()),
                code(call.outcome()),
                call.began().toString(),
                call.lasted().toSeconds(),
                call.people().stream().map(person -> person(person, contacts)).toList(),
                call.link().orElse(null),
                files.stream().map(PastCallReport::files).toList());
    }

    private static Person person(PastCall.Person person, Map<IdentityKey, Contact> contacts) {
        return new Person(
                person.name(),
                known(person, contacts).map(Contact::name).orElse(null),
                person.key().map(IdentityKey::text).orElse(null),
                person.verified());
    }

    private static Files files(PastFiles files) {
        return new Files(
                files.transfer(),
                files.outgoing() ? "outgoing" : "incoming",
                files.peer(),
                files.names(),
                files.files(),
                files.size(),
                files.when().toString(),
                files.whole(),
                files.paths(),
                files.sentence(),
                files.reason());
    }

    private static Optional<Contact> known(PastCall.Person person, Map<IdentityKey, Contact> contacts) {
        return person.key().map(contacts::get);
    }

    /** As all codes of JSON are written. */
    private static String code(Enum<?> value) {
        StringBuilder code = new StringBuilder();
        boolean next = false;
        for (char letter : value.name().toCharArray()) {
            if (letter != '_') {
                code.append(next ? letter : Character.toLowerCase(letter));
            }
            next = letter == '_';
        }
        return code.toString();
    }

    /** A line for the call, and one for each transfer in it. */
    static String lines(PastCall call, Map<IdentityKey, Contact> contacts, List<PastFiles> files) {
        StringBuilder lines = new StringBuilder()
                .append(call.id().toString(), 0, ID_SHOWN)
                .append("  ")
                .append(minute(call.began()))
                .append("  ")
                .append(words(call, who(call, contacts)));
        for (PastFiles each : files) {
            String names = each.names().stream().map(PlainText::of).collect(Collectors.joining(", "));
            lines.append("\n          ")
                    .append(each.outgoing() ? "sent: " : "received: ")
                    .append(names.isEmpty() ? Amounts.count(each.files(), 0) : names)
                    .append(", ")
                    .append(Amounts.bytes(each.size()))
                    .append(each.whole() ? "" : ", not whole");
        }
        return lines.toString();
    }

    private static String who(PastCall call, Map<IdentityKey, Contact> contacts) {
        String who = call.people().stream()
                .map(person ->
                        PlainText.of(known(person, contacts).map(Contact::name).orElse(person.name()))
                                + (person.verified() ? " (verified)" : ""))
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? "nobody" : who;
    }

    private static String words(PastCall call, String who) {
        String how = switch (call.direction()) {
            case OUTGOING -> "to ";
            case INCOMING -> "from ";
            case LINK -> "with ";
        };
        return how + who + ", "
                + switch (call.outcome()) {
                    case HELD -> Amounts.span(call.lasted());
                    case MISSED -> "missed";
                    case DECLINED -> "declined";
                    case UNANSWERED -> "not answered";
                    case NOT_AT_HOME -> "not at home";
                    case GIVEN_UP -> "given up";
                    case NOT_REACHED -> "not reached";
                };
    }

    static String day(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    private static String minute(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
