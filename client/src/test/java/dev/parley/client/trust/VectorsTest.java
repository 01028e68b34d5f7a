package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.Vectors;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.limit.Limits;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Links, keys and sealed bodies are as docs/test-vectors.json has them. */
class VectorsTest {
    static Stream<JsonNode> linkSecrets() throws Exception {
        return Vectors.section("linkSecrets");
    }

    static Stream<JsonNode> wrongLinkSecrets() throws Exception {
        return Vectors.section("wrongLinkSecrets");
    }

    static Stream<JsonNode> links() throws Exception {
        return Vectors.section("links");
    }

    static Stream<JsonNode> invitations() throws Exception {
        return Vectors.section("invitations");
    }

    static Stream<JsonNode> invitationLinks() throws Exception {
        return Vectors.section("invitationLinks");
    }

    static Stream<JsonNode> pastedLinks() throws Exception {
        return Vectors.section("pastedLinks");
    }

    static Stream<JsonNode> wrongLinks() throws Exception {
        return Vectors.section("wrongLinks");
    }

    static Stream<JsonNode> peerKeys() throws Exception {
        return Vectors.section("peerKeys");
    }

    static Stream<JsonNode> bodies() throws Exception {
        return Vectors.section("bodies");
    }

    static Stream<JsonNode> wrongBodies() throws Exception {
        return Vectors.section("wrongBodies");
    }

    @ParameterizedTest
    @MethodSource("linkSecrets")
    void derivesTheSameValues(JsonNode vector) throws Exception {
        LinkSecret secret = LinkSecret.of(HexFormat.of().parseHex(text(vector, "bytes")));

        assertThat(secret.text()).isEqualTo(text(vector, "text"));
        assertThat(LinkSecret.parse(text(vector, "text"))).isEqualTo(secret);
        for (JsonNode also : vector.path("alsoReadFrom")) {
            assertThat(LinkSecret.parse(also.stringValue())).isEqualTo(secret);
        }
        RoomKeys keys = RoomKeys.derive(secret);
        assertThat(keys.roomId().text()).isEqualTo(text(vector, "roomId"));
        assertThat(keys.joinToken().text()).isEqualTo(text(vector, "joinToken"));
        assertThat(HexFormat.of().formatHex(keys.bodyKey().getEncoded())).isEqualTo(text(vector, "bodyKey"));
    }

    @ParameterizedTest
    @MethodSource("wrongLinkSecrets")
    void refusesWrongSecret(JsonNode vector) {
        assertThatThrownBy(() -> LinkSecret.parse(text(vector, "text"))).isInstanceOf(LinkException.class);
    }

    @ParameterizedTest
    @MethodSource({"links", "pastedLinks"})
    void readsLink(JsonNode vector) throws Exception {
        RoomLink link = RoomLink.parse(text(vector, "text"));

        assertThat(link.server()).isEqualTo(text(vector, "server"));
        assertThat(link.secret().text()).isEqualTo(text(vector, "secret"));
        assertThat(RoomLink.parse(link.text())).isEqualTo(link);
    }

    @ParameterizedTest
    @MethodSource("invitations")
    void namesInvitationsAlike(JsonNode vector) throws Exception {
        InvitationKey key =
                InvitationKey.of(LinkSecret.parse(text(vector, "text")).bytes());

        assertThat(key).isEqualTo(new InvitationKey(text(vector, "key")));
        assertThat(key.id()).isEqualTo(new InvitationId(text(vector, "id")));
    }

    @ParameterizedTest
    @MethodSource("invitationLinks")
    void readsInvitation(JsonNode vector) throws Exception {
        RoomLink link = RoomLink.parse(text(vector, "text"));

        assertThat(link.server()).isEqualTo(text(vector, "server"));
        assertThat(link.secret().text()).isEqualTo(text(vector, "secret"));
        assertThat(link.invitation().map(InvitationKey::text))
                .isEqualTo(Optional.ofNullable(vector.path("invitation").stringValue(null)));
        assertThat(RoomLink.parse(link.text())).isEqualTo(link);
    }

    @ParameterizedTest
    @MethodSource("wrongLinks")
    void refusesWrongLink(JsonNode vector) {
        assertThatThrownBy(() -> RoomLink.parse(text(vector, "text"))).isInstanceOf(LinkException.class);
    }

    @ParameterizedTest
    @MethodSource("peerKeys")
    void namesPeersAlike(JsonNode vector) {
        assertThat(new PeerKey(text(vector, "peerKey")).peerId()).isEqualTo(new PeerId(text(vector, "peerId")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void sealsToTheSameEnvelopeAndOpensIt(JsonNode vector) throws Exception {
        RoomKeys keys = RoomKeys.derive(LinkSecret.parse(text(vector, "secret")));
        PeerId from = new PeerId(text(vector, "from"));
        PeerId to = new PeerId(text(vector, "to"));
        byte[] nonce = HexFormat.of().parseHex(text(vector, "nonce"));
        long counter = vector.required("counter").longValue();
        BodyCipher receiver = new BodyCipher(keys, to, 0);

        assertThat(new BodyCipher(keys, from, always(nonce), counter - 1).seal(to, text(vector, "plaintext")))
                .isEqualTo(text(vector, "envelope"));
        assertThat(receiver.open(from, text(vector, "envelope")))
                .isEqualTo(new Opened.Message(text(vector, "plaintext")));
        assertThat(receiver.open(from, text(vector, "envelope"))).isEqualTo(new Opened.Refused(Opened.Reason.REPLAYED));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void refusesWrongBodyForItsReason(JsonNode vector) throws Exception {
        RoomKeys keys = RoomKeys.derive(LinkSecret.parse(text(vector, "secret")));
        BodyCipher receiver = new BodyCipher(keys, new PeerId(text(vector, "to")), 0);

        assertThat(receiver.open(new PeerId(text(vector, "from")), text(vector, "envelope")))
                .isEqualTo(new Opened.Refused(
                        Opened.Reason.valueOf(text(vector, "reason").toUpperCase(Locale.ROOT))));
    }

    static Stream<JsonNode> cards() throws Exception {
        return Vectors.section("cards");
    }

    static Stream<JsonNode> wrongCards() throws Exception {
        return Vectors.section("wrongCards");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void sealsTheSameCardAndOpensIt(JsonNode vector) throws Exception {
        RoomKeys keys = RoomKeys.derive(LinkSecret.parse(text(vector, "secret")));
        PeerId member = new PeerId(text(vector, "member"));
        byte[] nonce = HexFormat.of().parseHex(text(vector, "nonce"));
        MemberCard card = new MemberCard(text(vector, "card"));

        assertThat(new CardCipher(keys, always(nonce)).seal(member, text(vector, "plaintext")))
                .contains(card);
        assertThat(new CardCipher(keys).open(member, card)).contains(text(vector, "plaintext"));
    }

    @ParameterizedTest
    @MethodSource("wrongCards")
    void opensNoWrongCard(JsonNode vector) throws Exception {
        RoomKeys keys = RoomKeys.derive(LinkSecret.parse(text(vector, "secret")));

        assertThat(new CardCipher(keys).open(new PeerId(text(vector, "member")), new MemberCard(text(vector, "card"))))
                .isEmpty();
    }

    @Test
    void aTextThatIsTooLongForACardGetsNone() throws Exception {
        CardCipher cipher = new CardCipher(RoomKeys.derive(LinkSecret.fresh()));
        PeerId member = PeerKeys.fresh().peerId();

        assertThat(cipher.seal(member, "x".repeat(255))).isPresent();
        assertThat(cipher.seal(member, "x".repeat(256))).isEmpty();
    }

    static Stream<JsonNode> paddings() throws Exception {
        return Vectors.section("paddings");
    }

    @ParameterizedTest
    @MethodSource("paddings")
    void padsAlike(JsonNode vector) throws Exception {
        PeerId peer = new PeerId("AAECAwQFBgcICQoLDA0ODw");
        BodyCipher cipher = new BodyCipher(RoomKeys.derive(LinkSecret.of(new byte[LinkSecret.BYTES])), peer, 0);
        String text = "x".repeat(vector.required("textBytes").intValue());
        JsonNode padded = vector.required("paddedBytes");

        if (padded.isNull()) {
            assertThatThrownBy(() -> cipher.seal(peer, text)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(Base64.getUrlDecoder().decode(cipher.seal(peer, text)))
                    .hasSize(1 + 8 + 12 + padded.intValue() + 16);
        }
    }

    @Test
    void hasTheLimitsOfTheRoomLayer() throws Exception {
        Limits limits = Limits.DEFAULT;

        assertThat(Vectors.limits("room"))
                .isEqualTo(Map.of(
                        "frameBytes", (long) limits.frameBytes(),
                        "bodyChars", (long) limits.bodyChars(),
                        "unacknowledgedMessages", (long) limits.unacknowledgedMessages(),
                        "unacknowledgedBytes", (long) limits.unacknowledgedBytes(),
                        "iceServers", (long) IceServer.MAX_SERVERS,
                        "iceUrls", (long) IceServer.MAX_URLS,
                        "iceUrlsInAll", (long) IceServer.MAX_URLS_IN_ALL,
                        "iceChars", (long) IceServer.MAX_CHARS,
                        "noteChars", (long) Note.MAX_CHARS));
    }

    @Test
    void hasTheLimitsOfSealedBodies() throws Exception {
        assertThat(Vectors.limits("call"))
                .containsEntry("incarnations", (long) BodyCipher.MAX_INCARNATIONS)
                .containsEntry("messagesOfIncarnation", BodyCipher.INCARNATION_COUNTERS)
                .containsEntry("textBytes", (long) BodyCipher.MAX_TEXT_BYTES)
                .containsEntry("senders", (long) BodyCipher.MAX_PEERS);
    }

    private static String text(JsonNode vector, String name) {
        return vector.required(name).stringValue();
    }

    private static SecureRandom always(byte[] nonce) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(nonce, 0, bytes, 0, bytes.length);
            }
        };
    }
}
