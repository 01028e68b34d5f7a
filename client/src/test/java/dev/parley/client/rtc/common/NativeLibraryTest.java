package dev.parley.client.rtc.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeLibraryTest {

    @Test
    void namesTheMissingLibraryAndItsPackage() {
        var cause =
                new UnsatisfiedLinkError("/x/libwebrtc-java-linux-x86_64.so: libpulse.so.0: cannot open shared object"
                        + " file: No such file or directory");
        var failure = new ExceptionInInitializerError(new RuntimeException("Load library 'webrtc-java' failed", cause));
        assertThat(NativeLibrary.sentence(failure, "/x"))
                .isEqualTo("Calls need the system library libpulse.so.0, which is not installed;"
                        + " run: apt-get install libpulse0");
    }

    @Test
    void saysWhatTheSystemSaidOtherwise() {
        var cause = new UnsatisfiedLinkError("/x/y.so: failed to map segment from shared object");
        assertThat(NativeLibrary.sentence(cause, "/x"))
                .contains("failed to map segment")
                .contains("/x is whole and allows execution");
    }
}
