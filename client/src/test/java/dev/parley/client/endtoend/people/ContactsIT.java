package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.trust.BellKey;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.BoxId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parley contacts} and {@code ./parley history}, as a person and as a script use them. */
class ContactsIT {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final IdentityKey KEY = IdentityKey.of(new byte[IdentityKey.BYTES]);
    private static final ContactLink LINK = new ContactLink(
            "https://parley.example", BoxId.of(new byte[BoxId.BYTES]), BellKey.of(new byte[BellKey.BYTES]), KEY);

    @TempDir
    private Path folder;

    private record Said(int exitCode, List<String> output, List<String> errors) {
        JsonNode json() {
            return new JsonMapper().readTree(String.join("\n", output));
        }
    }

    private Said run(String who, String... arguments) throws Exception {
        Map<String, String> environment =
                Map.of("XDG_DATA_HOME", folder.resolve(who).toString());
        try (ParleyProcess process = ParleyProcess.start(environment, arguments)) {
            return new Said(process.awaitExit(), process.output(), process.errors());
        }
    }

    @Test
    void peopleAreAddedChangedAndHandedOn() throws Exception {
        assertThat(run("ann", "contacts", "add", LINK.text(), "--name", "Bob").output())
                .containsExactly("Bob is in the contacts. To be sure of them, compare the symbols in a call.");
        assertThat(run("ann", "contacts", "rename", "bob", "Grandpa Bob").output())
                .containsExactly("Bob is called Grandpa Bob now.");
        Said blocked = run("ann", "contacts", "block", KEY.text().substring(0, 8), "--json");
        assertThat(blocked.json().path("contact").path("blocked").booleanValue())
                .isTrue();
        assertThat(blocked.errors()).contains("Grandpa Bob is blocked: nobody hears them ring.");
        JsonNode all = run("ann", "contacts", "--json").json().path("contacts");
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.path(0).path("name").stringValue()).isEqualTo("Grandpa Bob");
        assertThat(all.path(0).path("link").stringValue()).isEqualTo(LINK.text());
        assertThat(all.path(0).path("verified").isNull()).isTrue();

        Path file = folder.resolve("contacts.json");
        assertThat(run("ann", "contacts", "export", file.toString()).exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Said again = run("ann", "contacts", "export", file.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.errors()).containsExactly("parley: There is a file " + file + " already. Give another name.");
        assertThat(run("bea", "contacts", "import", file.toString()).output())
                .containsExactly("1 added: Grandpa Bob", "0 as they were");
        assertThat(run("bea", "contacts").output()).containsExactly("Grandpa Bob  (blocked)");

        Files.writeString(file, Files.readString(file).replace("\"hue\"", "\"hew\""));
        Said wrong = run("bea", "contacts", "import", file.toString());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.errors())
                .containsExactly("parley: Nothing was imported from " + file
                        + ". Contact 1 has a field that does not exist: \"hew\".");
        Said nobody = run("ann", "contacts", "remove", "Zoe");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.errors()).containsExactly("parley: No contact is called Zoe. ./parley contacts lists them.");
    }

    @Test
    void onesOwnLinkIsTheSameUntilAnotherIsMade() throws Exception {
        String first = run("ann", "contacts", "link", "--server", "https://parley.example/")
                .output()
                .getFirst();
        assertThat(first).startsWith("https://parley.example/c#1.");
        assertThat(run("ann", "contacts", "link", "--server", "https://parley.example")
                        .output())
                .containsExactly(first);
        JsonNode next = run("ann", "contacts", "link", "--server", "https://parley.example", "--new", "--json")
                .json();
        assertThat(next.path("link").stringValue()).isNotEqualTo(first);
        assertThat(next.path("person").stringValue())
                .isEqualTo(ContactLink.parse(first).person().text());
        assertThat(run("ann", "contacts", "link").errors().getFirst()).contains("you need a server");
    }

    @Test
    void callsAreFoundAndRemoved() throws Exception {
        Path home = folder.resolve("ann/parley");
        UUID first = new UUID(0x1a2b3c4d00000000L, 1);
        try (SqliteBook book = People.open(home)) {
            book.keep(Contact.fresh("Grandpa Bob", KEY, Optional.of(LINK), NOON));
            book.keep(call(first, NOON, new PastCall.Person("Bob", Optional.of(KEY), true)));
            book.keep(
                    call(new UUID(2, 2), NOON.plusSeconds(9000), new PastCall.Person("Cid", Optional.empty(), false)));
            book.keep(new PastFiles(
                    "f", Optional.of(first), true, "Bob", List.of("a.txt"), 1, 5, NOON, List.of(), true, "", "", ""));
        }
        Said found = run("ann", "history", "--search", "grandpa");
        assertThat(found.output()).hasSize(2);
        assertThat(found.output().getFirst())
                .startsWith("1a2b3c4d  2026-05-01 ")
                .endsWith("  from Grandpa Bob (verified), 1 h 0 min");
        assertThat(found.output().getLast()).isEqualTo("          sent: a.txt, 5 bytes");
        JsonNode report = run("ann", "history", "--remove", "1a2b", "--keep-days", "30000", "--json")
                .json();
        assertThat(report.path("keepDays").intValue()).isEqualTo(30_000);
        assertThat(report.path("calls").size()).isEqualTo(1);
        assertThat(report.path("calls")
                        .path(0)
                        .path("people")
                        .path(0)
                        .path("name")
                        .stringValue())
                .isEqualTo("Cid");
        assertThat(report.path("calls").path(0).path("outcome").stringValue()).isEqualTo("held");
    }

    @Test
    void aDamagedFileIsSaidAndNotChanged() throws Exception {
        Path file = Files.createDirectories(folder.resolve("ann/parley")).resolve(SqliteBook.FILE);
        Files.writeString(file, "what is left of it");
        Said shown = run("ann", "contacts");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.errors()).singleElement().asString().contains("is damaged", file.toString());
        assertThat(file).hasContent("what is left of it");
    }

    private static PastCall call(UUID id, Instant began, PastCall.Person person) {
        return new PastCall(
                id,
                CallDirection.INCOMING,
                CallOutcome.HELD,
                began,
                Duration.ofHours(1),
                List.of(person),
                Optional.empty());
    }
}
