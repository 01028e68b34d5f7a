package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley link} as the server of a call. */
class HostedLinkIT {
    @TempDir
    Path folder;

    @Test
    void opensACallOverTlsForTwo() throws Exception {
        Map<String, String> own = Map.of("XDG_DATA_HOME", folder.toString());
        try (ParleyProcess host = ParleyProcess.start(own, "link")) {
            String link = host.awaitOutput("/j#1.");
            assertThat(link).startsWith("https://10.77.0.1:");
            host.awaitError("everybody who can reach 10.77.0.1, such as people on the same network.");
            assertThat(host.awaitError("choose \"Advanced\", then \"Proceed\"."))
                    .contains("compare its fingerprint, and only then")
                    .contains("Who joins in a browser trusts the server");
            assertThat(host.awaitError("SHA-256 fingerprint: ")).matches(".*: ([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(folder.resolve("parley/self-signed.p12")).isNotEmptyFile();
            host.awaitError("Stop with Ctrl+C.");

            try (ParleyProcess ann = ParleyProcess.call(link, "Ann", "--camera", "none", "--mic", "none");
                    ParleyProcess bob = ParleyProcess.call(link, "Bob", "--camera", "none", "--mic", "none")) {
                ann.awaitOutput("In a call with Bob.");
                bob.awaitOutput("In a call with Ann.");
            }

            String server = link.substring(0, link.indexOf("/j#"));
            try (ParleyProcess another = ParleyProcess.start(own, "link", "--server", server)) {
                assertThat(another.awaitExit()).as(another::toString).isZero();
                assertThat(another.output().getLast())
                        .startsWith(server + "/j#1.")
                        .isNotEqualTo(link);
            }
        }
    }
}
