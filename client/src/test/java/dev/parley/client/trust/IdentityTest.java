package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void comesBackFromWhatWasKept() throws Exception {
        Identity identity = Identity.fresh();
        Identity again = Identity.of(identity.key(), identity.secret());

        assertThat(again.key().signed(MESSAGE, identity.sign(MESSAGE))).isTrue();
        assertThat(again.toString()).doesNotContain(HexFormat.of().formatHex(identity.secret()));
    }

    @Test
    void isNobodyElses() {
        Identity identity = Identity.fresh();
        Identity other = Identity.fresh();

        assertThat(other.key().signed(MESSAGE, identity.sign(MESSAGE))).isFalse();
        assertThat(identity.key().signed(new byte[] {1, 2, 4}, identity.sign(MESSAGE)))
                .isFalse();
        assertThat(identity.key().signed(MESSAGE, new byte[64])).isFalse();
        assertThatThrownBy(() -> Identity.of(other.key(), identity.secret()))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> Identity.of(other.key(), new byte[10])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void readsTheKeyOfRfc8032() {
        // RFC 8032 §7.1, TEST 1: the empty message.
        HexFormat hex = HexFormat.of();
        IdentityKey key =
                IdentityKey.of(hex.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

        assertThat(key.signed(
                        new byte[0],
                        hex.parseHex(
                                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b4"
                                        + "6bd25bf5f0595bbe24655141438e7a100b")))
                .isTrue();
    }
}
