package dev.parley.client.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An implementation in JavaScript, on WebCrypto as browsers have it, agrees with docs/test-vectors.json. */
class JavaScriptAgreesTest {
    @Test
    void verifiesTheVectorsWithWebCrypto() throws Exception {
        Process node = start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).contains("vectors hold");
    }

    private static Process start() {
        try {
            return new ProcessBuilder(
                            "node",
                            Vectors.ROOT.resolve("scripts/verify-vectors.mjs").toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return fail("This test needs node 20 or later: apt-get install nodejs", e);
        }
    }
}
