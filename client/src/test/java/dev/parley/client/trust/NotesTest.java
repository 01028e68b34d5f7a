package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.Vectors;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Links to people and sealed notes are as docs/test-vectors.json has them. */
class NotesTest {
    static Stream<JsonNode> listenKeys() throws Exception {
        return Vectors.section("listenKeys");
    }

    static Stream<JsonNode> contactLinks() throws Exception {
        return Vectors.section("contactLinks");
    }

    static Stream<JsonNode> pastedContactLinks() throws Exception {
        return Vectors.section("pastedContactLinks");
    }

    static Stream<JsonNode> wrongContactLinks() throws Exception {
        return Vectors.section("wrongContactLinks");
    }

    static Stream<JsonNode> notes() throws Exception {
        return Vectors.section("notes");
    }

    static Stream<JsonNode> wrongNotes() throws Exception {
        return Vectors.section("wrongNotes");
    }

    @ParameterizedTest
    @MethodSource("listenKeys")
    void aBoxFollowsFromItsKey(JsonNode vector) {
        assertThat(new ListenKey(text(vector, "key")).box().text()).isEqualTo(text(vector, "box"));
    }

    @ParameterizedTest
    @MethodSource("contactLinks")
    void readsAndWritesLinks(JsonNode vector) throws Exception {
        ContactLink link = ContactLink.parse(text(vector, "text"));

        assertThat(link.server()).isEqualTo(text(vector, "server"));
        assertThat(link.box().text()).isEqualTo(text(vector, "box"));
        assertThat(link.bell().text()).isEqualTo(text(vector, "bell"));
        assertThat(link.person().text()).isEqualTo(text(vector, "person"));
        assertThat(link.text()).isEqualTo(text(vector, "server") + "/c#1." + text(vector, "contact"));
        assertThat(link.toString()).doesNotContain(text(vector, "contact"));
    }

    @ParameterizedTest
    @MethodSource("pastedContactLinks")
    void findsLinksInWhatIsPasted(JsonNode vector) throws Exception {
        assertThat(ContactLink.parse(text(vector, "text")).text())
                .isEqualTo(text(vector, "server") + "/c#1." + text(vector, "contact"));
    }

    @ParameterizedTest
    @MethodSource("wrongContactLinks")
    void refusesWrongLinks(JsonNode vector) {
        assertThatThrownBy(() -> ContactLink.parse(text(vector, "text")))
                .isInstanceOf(LinkException.class)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @MethodSource("notes")
    void sealsAndOpensNotes(JsonNode vector) throws Exception {
        BoxId box = new BoxId(text(vector, "box"));
        BellPair bell = pair(text(vector, "bellPrivate"), text(vector, "bell"));
        Optional<Identity> from = vector.has("personPrivate")
                ? Optional.of(Identity.of(
                        new IdentityKey(text(vector, "person")),
                        HexFormat.of().parseHex("302e020100300506032b657004220420" + text(vector, "personPrivate"))))
                : Optional.empty();
        String json = text(vector, "json");

        NoteCipher.Said said =
                NoteCipher.open(box, bell, new Note(text(vector, "note"))).orElseThrow();

        assertThat(said.text()).isEqualTo(json);
        assertThat(said.from()).isEqualTo(from.map(Identity::key));
        Note sealed = NoteCipher.seal(box, bell.key(), from, ephemeral(text(vector, "ephemeralPrivate"), vector), json);
        assertThat(sealed.text()).isEqualTo(text(vector, "note"));
    }

    @ParameterizedTest
    @MethodSource("wrongNotes")
    void opensNoWrongNote(JsonNode vector) throws Exception {
        Optional<NoteCipher.Said> said;
        try {
            BellPair bell = own(text(vector, "bellPrivate"));
            said = NoteCipher.open(new BoxId(text(vector, "box")), bell, new Note(text(vector, "note")));
        } catch (ProtocolException e) {
            return; // It is no note to begin with.
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aNoteIsForItsBoxAndItsBellAlone() {
        OwnKeys ada = OwnKeys.fresh();
        OwnKeys ben = OwnKeys.fresh();
        Note note = NoteCipher.seal(ben.listen().box(), ben.bell().key(), ada.identity(), "hello");

        assertThat(NoteCipher.open(ben.listen().box(), ben.bell(), note))
                .contains(new NoteCipher.Said(Optional.of(ada.identity().key()), "hello"));
        assertThat(NoteCipher.open(ada.listen().box(), ben.bell(), note)).isEmpty();
        assertThat(NoteCipher.open(ben.listen().box(), ada.bell(), note)).isEmpty();
    }

    /** The public half of a private one: what it agrees on with another pair is what that one agrees on with it. */
    private static BellPair own(String privateHalf) throws Exception {
        for (JsonNode vector : notes().toList()) {
            if (text(vector, "bellPrivate").equals(privateHalf)) {
                return pair(privateHalf, text(vector, "bell"));
            }
        }
        throw new AssertionError("no note has this bell: " + privateHalf);
    }

    private static BellPair ephemeral(String privateHalf, JsonNode vector) throws Exception {
        byte[] note = Base64.getUrlDecoder().decode(text(vector, "note"));
        return pair(privateHalf, BellKey.of(Arrays.copyOf(note, BellKey.BYTES)).text());
    }

    private static BellPair pair(String privateHalf, String publicHalf) throws Exception {
        return BellPair.of(
                new BellKey(publicHalf), HexFormat.of().parseHex("302e020100300506032b656e04220420" + privateHalf));
    }

    private static String text(JsonNode vector, String field) {
        return vector.path(field).stringValue();
    }
}
