package dev.parley.client.transfer.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SafeFileNameTest {
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])( *\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final String[] NASTY = {
        "/", "\\", "..", ".", " ", ":", "CON", "nul", "com1", "LPT¹", "\u202e", "\u0000", "\n", "\ud800", "\udc00",
                "e\u0301",
        "\u212b", "\u2028", "\ufeff", "💾", ".exe", ".tar.gz", "a", "Ω", "~", "%2f", "\u00a0", "\u3000", "(1)", "-",
                "\u0338", "<",
        "\u0958", "\ufffe", "\ue000", "x".repeat(90), "é".repeat(60), "中".repeat(40), "\u200d", "$", "CONIN", "\u115f"
    };

    @Test
    void numbersBeforeTheExtension() {
        assertThat(SafeFileName.of("a.txt").numbered(1).text()).isEqualTo("a (1).txt");
        assertThat(SafeFileName.of("none").numbered(12).text()).isEqualTo("none (12)");
        assertThat(bytes(SafeFileName.of("é".repeat(300) + ".jpeg")
                        .numbered(9999)
                        .text()))
                .isLessThanOrEqualTo(200);
    }

    @Test
    void cannotBeMadeFromAnUnsafeName() {
        assertThatThrownBy(() -> new SafeFileName("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSafeWhateverIsOffered() {
        Random random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            String offered = randomName(random);
            SafeFileName name = SafeFileName.of(offered);
            requireSafe(name.text());
            requireSafe(name.numbered(1 + random.nextInt(9999)).text());
            assertThat(SafeFileName.of(name.text())).isEqualTo(name);
        }
    }

    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        for (int parts = random.nextInt(12); parts >= 0; parts--) {
            if (random.nextInt(3) == 0) {
                name.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                name.append(NASTY[random.nextInt(NASTY.length)]);
            }
        }
        return name.toString();
    }

    private static void requireSafe(String name) {
        boolean safe = !name.isBlank()
                && bytes(name) <= 200
                && name.codePoints().noneMatch(c -> c < 0x20 || c == 0x7f || "/\\:*?\"<>|".indexOf(c) >= 0)
                && name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                && name.codePoints().noneMatch(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
                && !name.startsWith(".")
                && !name.startsWith(" ")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !DEVICE.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFC);
        if (!safe) {
            throw new AssertionError("not safe: \"" + name + "\"");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
