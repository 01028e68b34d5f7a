package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./parley serve} with certificates that it is given, and that it makes. */
class ServeTlsIT extends Serving {
    @Test
    void encryptsWithPemFilesAndSaysWhichOneIsBad() throws Exception {
        ThrowAwayCertificate pem = ThrowAwayCertificate.make(folder, "ip:" + ServeProcess.HOST);
        Path certificate = pem.certificate();
        Path key = pem.key();
        try (ServeProcess server =
                        ServeProcess.start("--tls-cert", certificate.toString(), "--tls-key", key.toString());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(pem.trusting()).build()) {
            assertThat(server.http().getScheme()).isEqualTo("https");
            assertThat(health(client, server.http())).isEqualTo(200);
        }
        Path bad = Files.writeString(folder.resolve("bad.pem"), "no PEM at all\n");
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + bad + " --tls-key " + key);
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + certificate + " --tls-key " + bad);
    }

    @LongRun.Only
    @Test
    void makesACertificateForThisMachineAndKeepsIt() throws Exception {
        Map<String, String> home = Map.of("XDG_DATA_HOME", folder.toString());
        List<List<String>> said = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            try (ServeProcess server = ServeProcess.start(home, "--tls", "self-signed");
                    HttpClient client = HttpClient.newBuilder()
                            .sslContext(ThrowAwayCertificate.trusting(kept()))
                            .build()) {
                assertThat(health(client, server.http())).isEqualTo(200);
                String fingerprint = server.process().awaitOutput("SHA-256 fingerprint: ");
                assertThat(fingerprint).contains(sha256(kept()));
                assertThat(server.process().output())
                        .contains("It is reached at " + server.http())
                        .contains("Make a link with: ./parley link --server " + server.http());
                said.add(List.of(fingerprint));
            }
        }
        assertThat(said.getFirst()).isEqualTo(said.getLast());
    }

    private KeyStore kept() throws Exception {
        return KeyStore.getInstance(folder.resolve("parley/self-signed.p12").toFile(), "parley".toCharArray());
    }

    private static String sha256(KeyStore keys) throws Exception {
        byte[] certificate = keys.getCertificate("parley").getEncoded();
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }
}
