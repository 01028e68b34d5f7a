package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Command.Look.Offer;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.verification.Voucher;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProofTest {
    @TempDir
    private Path folder;

    private OwnKeysFile keys;
    private OwnProof own;
    private RoomLink room;
    private RoomLink other;

    @BeforeEach
    void isSomebody() throws LinkException {
        keys = new OwnKeysFile(folder);
        own = new OwnProof(keys);
        room = RoomLink.fresh("https://parley.example");
        other = RoomLink.fresh("https://parley.example");
    }

    @Test
    void whoLooksFirstProvesTheSameAsWhoDoesNot() throws Exception {
        CallProof unseen = join(room);
        look(room);
        CallProof seen = join(room);

        IdentityKey person = keys.load().identity().key();
        assertThat(unseen.person()).isEqualTo(person);
        assertThat(seen.person()).isEqualTo(person);
        assertThat(isVouched(unseen, room)).isTrue();
        assertThat(isVouched(seen, room)).isTrue();
    }

    @Test
    void noTwoEnginesHaveOneKey() {
        look(room);
        CallProof first = join(room);
        CallProof second = join(room);

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(isVouched(second, room)).isTrue();
    }

    @Test
    void whatIsJoinedCountsWhateverWasLookedInto() {
        look(room);
        look(other);
        assertThat(isVouched(join(room), room)).isTrue();
        look(other);
        own.apply(new Command.LookAway());
        assertThat(isVouched(join(other), other)).isTrue();
    }

    @Test
    void whoIsSomebodyNewSinceProvesToBeThat() throws Exception {
        look(room);
        IdentityKey before = keys.load().identity().key();
        Files.delete(folder.resolve(OwnKeysFile.NAME));

        CallProof proof = join(room);
        assertThat(proof.person())
                .isNotEqualTo(before)
                .isEqualTo(new OwnKeysFile(folder).load().identity().key());
        assertThat(isVouched(proof, room)).isTrue();
    }

    @Test
    void joinsAsNobodyWhereTheFileCannotBeRead() throws Exception {
        Files.writeString(folder.resolve(OwnKeysFile.NAME), "{");
        look(room);
        assertThat(join(room)).isNull();
    }

    private void look(RoomLink at) {
        Command look = new Command.Look(at.text(), 1, Offer.NEVER);
        assertThat(own.apply(look)).isEqualTo(look);
    }

    private CallProof join(RoomLink at) {
        return ((Command.Join) own.apply(new Command.Join(at.text(), "Ann"))).proof();
    }

    private static boolean isVouched(CallProof proof, RoomLink in) {
        return Voucher.isOf(proof.person(), RoomKeys.derive(in.secret()).roomId(), proof.key(), proof.voucher());
    }
}
