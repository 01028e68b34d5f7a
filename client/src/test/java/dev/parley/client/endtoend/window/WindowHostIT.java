package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that the window hosts by itself, over TLS with the certificate that it keeps. */
class WindowHostIT {
    @TempDir
    Path folder;

    @Test
    void aCallIsHostedOnThisNetworkWhateverServerIsSet() throws Exception {
        String link;
        try (WindowDriver ann = WindowDriver.open(
                folder,
                old -> old.withCamera("test", WindowDriver.PICTURE_HEIGHT)
                        .withSound("none", "default")
                        .withServer("http://10.77.0.1:1"),
                Optional.empty())) {
            ann.click("#new-call");
            ann.awaitText(".home-actions .problem", "Nothing answers at 10.77.0.1:1");
            ann.click("#host-call");
            ann.awaitText("#sentence", "Waiting for somebody to join.");
            link = ann.text(".call-link");
            assertThat(link).startsWith("https://10.77.0.1:").contains("/j#1.");
            ann.awaitText(".waiting .browsers", "This call is open to browsers at https://10.77.0.1:");
            ann.awaitText(".waiting .browsers", "fingerprint begins with ");
            ann.awaitText(".waiting .browsers", "Who joins in a browser trusts the server");
            try (ParleyProcess bob = ParleyProcess.call(link, "Bob", "--camera", "test", "--mic", "none")) {
                bob.awaitOutput("In a call with Ann.");
                ann.awaitMoving(ann.awaitOther());
                ann.awaitText("#sentence", "In a call with Bob");
                ann.click("#hang-up");
                ann.awaitText("#after-title", "You left the call");
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
            }
        }
    }

    @LongRun.Only
    @Test
    void whatWasHostedOnceIsHostedWithTheSameCertificate() throws Exception {
        assertThat(hostedByKeys()).isEqualTo(hostedByKeys());
    }

    private String hostedByKeys() {
        try (WindowDriver ann = WindowDriver.open(folder)) {
            ann.awaitNode("#new-call");
            ann.keys(KeyCode.CONTROL, KeyCode.L);
            ann.awaitText(".waiting .browsers", "fingerprint begins with ");
            return ann.text(".waiting .browsers").replaceFirst(".*begins with ", "");
        }
    }
}
