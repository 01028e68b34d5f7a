package dev.parley.client.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.trust.BellKey;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.BoxId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts go out into a text and come back, and what is wrong in it is named. */
class ContactsTextTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String KEY = key(1).text();

    static IdentityKey key(int number) {
        byte[] bytes = new byte[IdentityKey.BYTES];
        bytes[0] = (byte) number;
        return IdentityKey.of(bytes);
    }

    private static Contact ann() {
        ContactLink link = new ContactLink(
                "https://parley.example", BoxId.of(new byte[BoxId.BYTES]), BellKey.of(new byte[BellKey.BYTES]), key(1));
        return Contact.fresh("Ann „A“ 👩‍👧", key(1), Optional.of(link), NOON)
                .withNotes("likes\ntea")
                .withBlocked(true)
                .verifiedBy(key(1), NOON);
    }

    private static Contact bob() {
        return Contact.fresh("Bob", key(2), Optional.empty(), NOON);
    }

    private static ContactsImport into(String text, Contact... there) throws ContactsText.Wrong {
        return ContactsImport.of(ContactsText.read(text), List.of(there), NOON.plusSeconds(1));
    }

    @Test
    void whatWasExportedIsImportedWithNothingLost() throws Exception {
        String text = ContactsText.write(List.of(ann(), bob()));
        assertThat(text).contains("\"name\" : \"Ann „A“ 👩‍👧\"").contains("https://parley.example/c#1.");
        ContactsImport done = into(text);
        assertThat(done.added()).containsExactly(ann().name(), "Bob");
        assertThat(done.verified()).containsExactly(ann().name());
        // But for the ids, which only this book knows.
        assertThat(ContactsText.write(done.kept())).isEqualTo(text);
        Contact[] there = done.kept().toArray(Contact[]::new);
        assertThat(into(text, there).same()).isEqualTo(2);
        assertThat(into(text, there).kept()).isEmpty();
    }

    @Test
    void whoIsThereIsChangedAsTheTextSaysAndKeepsTheRest() throws Exception {
        Contact ann = ann();
        ContactsImport done = into(file("{\"name\": \"Anna\", \"key\": \"" + KEY + "\"}"), ann, bob());
        assertThat(done.changed()).containsExactly("Anna");
        assertThat(done.verified()).isEmpty();
        assertThat(done.kept()).containsExactly(ann.withName("Anna"));
    }

    @Test
    void nobodyCeasesToBeVerifiedAndWhoBecomesItIsNamed() throws Exception {
        Contact bob = bob();
        ContactsImport done = into(ContactsText.write(List.of(bob.verifiedBy(bob.key(), NOON))), bob);
        assertThat(done.verified()).containsExactly("Bob");
        assertThat(into(ContactsText.write(List.of(bob)), bob.verifiedBy(bob.key(), NOON))
                        .kept())
                .isEmpty();
    }

    @Test
    void tooManyAreRefused() {
        String many = ("{\"name\": \"A\", \"key\": \"" + KEY + "\"},").repeat(ContactsText.MOST);
        assertThatThrownBy(() -> ContactsText.read(file(many + "{}"))).hasMessageContaining("10001 contacts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                   | not JSON (line
                    []                                                  | does not say "parley": "contacts"
                    {"parley": "contacts", "version": 2}                | has the version 2, and this Parley knows version 1
                    {"parley": "contacts", "version": 1}                | has no list "contacts"
                    {"parley": "contacts", "version": 1, "contacts": 5} | has no list "contacts"
                    """)
    void aTextThatIsNoFileOfContactsIsRefused(String text, String sentence) {
        assertThatThrownBy(() -> ContactsText.read(text))
                .isInstanceOf(ContactsText.Wrong.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5                                               | Contact 1 is not an object
                    {}                                              | Contact 1 has no "name".
                    {"name": 7}                                     | Contact 1: "name" is not a text.
                    {"name": " "}                                   | Contact 1: a "name" has 1 to 64 characters
                    {"name": "A\\u202eb"}                           | Contact 1: a "name" has 1 to 64 characters
                    {"name": "Ann"}                                 | Contact 1 (Ann) has no "key".
                    {"name": "Ann", "nmae": "x"}                    | Contact 1 has a field that does not exist: "nmae".
                    {"name": "Ann", "key": "abc"}                   | Contact 1 (Ann): "key" is not a key
                    {"name": "Ann", "key": "KEY", "hue": 360}       | Contact 1 (Ann): a "hue" has 0 to 359 degrees.
                    {"name": "Ann", "key": "KEY", "hue": "red"}     | Contact 1 (Ann): "hue" is not a number.
                    {"name": "Ann", "key": "KEY", "blocked": "no"}  | Contact 1 (Ann): "blocked" is not true or false.
                    {"name": "Ann", "key": "KEY", "verified": "yes"} | Contact 1 (Ann): "verified" is not a time
                    {"name": "Ann", "key": "KEY", "link": "https://x/c#1.abc"} | Contact 1 (Ann): "link": What follows the # in this link has 3 characters
                    {"name": "Ann", "key": "KEY"}, {"name": "Bob", "key": "KEY"} | Contacts 1 and 2 have the same key.
                    """)
    void whatIsWrongWithSomebodyIsNamed(String contacts, String sentence) {
        String text = file(contacts.replace("KEY", KEY));
        assertThatThrownBy(() -> ContactsText.read(text))
                .isInstanceOf(ContactsText.Wrong.class)
                .hasMessageContaining(sentence);
    }

    private static String file(String contacts) {
        return "{\"parley\": \"contacts\", \"version\": 1, \"contacts\": [" + contacts + "]}";
    }
}
