package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.Waiting;
import dev.parley.client.doorbell.KeysPort;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.OwnKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKeysFileTest {
    @TempDir
    private Path folder;

    @Test
    void isTheSamePersonAgainAndNobodyElseMayReadIt() throws Exception {
        OwnKeys first = new OwnKeysFile(folder.resolve("new")).load();
        OwnKeys again = new OwnKeysFile(folder.resolve("new")).load();

        assertThat(again.link("https://parley.example")).isEqualTo(first.link("https://parley.example"));
        assertThat(again.identity().sign(new byte[] {1}))
                .isEqualTo(first.identity().sign(new byte[] {1}));
        for (String name : List.of(OwnKeysFile.NAME, OwnKeysFile.NAME + ".lock")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("new").resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void programsThatStartAtOnceAreOnePerson() {
        Set<IdentityKey> people = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8).parallel().forEach(_ -> {
            try {
                people.add(new OwnKeysFile(folder).load().identity().key());
            } catch (KeysPort.Unreadable e) {
                throw new AssertionError(e);
            }
        });
        assertThat(people).hasSize(1);
    }

    @Test
    void anotherLinkIsOfTheSamePerson() throws Exception {
        OwnKeysFile file = new OwnKeysFile(folder);
        OwnKeys before = file.load();
        OwnKeys after = file.renewBell();

        assertThat(after.identity().key()).isEqualTo(before.identity().key());
        assertThat(after.listen()).isNotEqualTo(before.listen());
        assertThat(after.bell().key()).isNotEqualTo(before.bell().key());
        assertThat(file.load().listen()).isEqualTo(after.listen());
    }

    @Test
    void whatAnotherProgramHasKeptSinceIsReadAnew() throws Exception {
        OwnKeysFile file = new OwnKeysFile(folder);
        OwnKeys before = file.load();
        assertThat(file.load()).isSameAs(file.load());
        OwnKeys after = new OwnKeysFile(folder).renewBell();

        assertThat(file.load().listen()).isEqualTo(after.listen());
        Files.delete(folder.resolve(OwnKeysFile.NAME));
        assertThat(file.load().identity().key()).isNotEqualTo(before.identity().key());
    }

    @Test
    void oneProgramSeesTheLinkThatAnotherMakes() throws Exception {
        OwnKeysFile one = new OwnKeysFile(folder);
        one.load();
        BlockingQueue<OwnKeys> seen = new LinkedBlockingQueue<>();
        try (KeysPort.Following _ = one.follow(seen::add)) {
            OwnKeys renewed = new OwnKeysFile(folder).renewBell();
            Waiting.await()
                    .until(() -> seen.stream().anyMatch(keys -> keys.listen().equals(renewed.listen())));
        }
    }

    @Test
    void aDamagedFileIsSaidAndNeverReplaced() throws Exception {
        OwnKeysFile file = new OwnKeysFile(folder);
        file.load();
        Path kept = folder.resolve(OwnKeysFile.NAME);
        String text = Files.readString(kept);
        for (String damaged : new String[] {
            "",
            "{",
            "{}",
            text.substring(0, text.length() / 2),
            text.replaceFirst("personSecret\":\"M", "personSecret\":\"N")
        }) {
            Files.writeString(kept, damaged);
            assertThatThrownBy(file::load)
                    .isInstanceOf(KeysPort.Unreadable.class)
                    .hasMessageContaining(kept.toString());
            assertThatThrownBy(file::renewBell).isInstanceOf(KeysPort.Unreadable.class);
            assertThat(kept).hasContent(damaged);
        }
    }
}
