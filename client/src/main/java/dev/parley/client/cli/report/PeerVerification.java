package dev.parley.client.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.trust.IdentityKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far two people made sure of each other.
 *
 * @param stage as docs/engine.md names it, {@code unknown} where nothing was told
 * @param brokenOff how often they came to no match
 * @param symbols what they were comparing when the call ended; null unless they were
 * @param numbers the same to read aloud
 * @param person the key by which they are known in other calls too; null for a guest
 * @param problem why it is broken; null unless it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeerVerification(
        String stage,
        int brokenOff,
        @Nullable List<Integer> symbols,
        @Nullable List<Integer> numbers,
        @Nullable String person,
        @Nullable String problem) {
    public static final PeerVerification UNKNOWN = new PeerVerification("unknown", 0, null, null, null, null);

    public static PeerVerification of(VerificationNotice notice) {
        return new PeerVerification(
                notice.stage().name().toLowerCase(Locale.ROOT),
                notice.brokenOff(),
                notice.symbols(),
                notice.numbers(),
                Optional.ofNullable(notice.person()).map(IdentityKey::text).orElse(null),
                notice.sentence().isEmpty() ? null : notice.sentence());
    }
}
