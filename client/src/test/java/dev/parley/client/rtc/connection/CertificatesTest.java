package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.Fingerprints;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private final Certificates certificates = new Certificates();

    @Test
    void bothEndsAreKnownOnceBothAreDescribed() {
        certificates.own(described("a1"));
        assertThat(certificates.fingerprints()).isNull();
        certificates.theirs(described("b1"));
        certificates.theirs(described("b1"));
        assertThat(certificates.fingerprints())
                .isEqualTo(Fingerprints.of(fingerprint("a1"), fingerprint("b1")).orElseThrow());
    }

    /** Somebody between could connect, then describe the certificate of whom they stand for, and hand on that one's proof. */
    @Test
    void anotherCertificateOnAConnectionProvesNothingNorDoesTheFirstOneAgain() {
        certificates.own(described("a1"));
        certificates.theirs(described("e1"));
        certificates.theirs(described("b1"));
        assertThat(certificates.fingerprints()).isNull();
        certificates.theirs(described("e1"));
        assertThat(certificates.fingerprints()).isNull();
    }

    private static String described(String octet) {
        return "v=0\r\na=fingerprint:" + fingerprint(octet) + "\r\n";
    }

    private static String fingerprint(String octet) {
        return "sha-256 " + octet + (":" + octet).repeat(31);
    }
}
