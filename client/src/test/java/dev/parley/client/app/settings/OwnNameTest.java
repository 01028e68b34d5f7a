package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ann, Ann
            ann.smith, Ann Smith
            anna-lena_k, Anna Lena K
            émile, Émile
            AnnS, AnnS
            Ann Smith, Ann Smith
            OFFICE\\ann, Ann
            ann42, Ann42
            '', Guest
            ?, Guest
            ._-, Guest
            """)
    void isMadeOfTheSystemsUser(String user, String name) {
        assertThat(OwnName.of(user)).isEqualTo(name);
    }
}
