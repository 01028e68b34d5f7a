package dev.parley.client.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What goes on of a file that the JVM wrote when native code ended it; the file has canaries wherever something private may stand. */
class FatalErrorFileTest {
    private static final Instant WHEN = Instant.parse("2026-11-29T09:51:15Z");

    @Test
    void tellsWhereItWas() throws Exception {
        CrashReport report = FatalErrorFile.distilled(file(), WHEN);

        assertThat(report.program()).isEqualTo(CrashReport.Program.ENGINE);
        assertThat(report.end()).isEqualTo("signal SIGSEGV (SEGV_MAPERR)");
        assertThat(report.facts())
                .contains("thread: JavaThread call-loop", "lived: 4 s")
                .anyMatch(fact -> fact.startsWith("version: "));
        assertThat(report.trace())
                .containsSubsequence(
                        "C [libwebrtc-java-linux-x86_64.so] webrtc::PeerConnection::Close()",
                        "V [libjvm.so] JavaCalls::call_helper(JavaValue*, methodHandle const&, JavaCallArguments*, JavaThread*)",
                        "j dev.onvoid.webrtc.RTCPeerConnection.close",
                        "j dev.parley.client.rtc.connection.NativeConnection.close",
                        "J java.lang.Thread.run");
    }

    @Test
    void keepsToItselfWhatWasInMemoryArgumentsAndEnvironment() throws Exception {
        String file = file();
        assertThat(file).contains("CANARY-memory", "CANARY-film", "CANARY-letter", "CANARY-host", "CANARY-thread");

        assertThat(FatalErrorFile.distilled(file, WHEN).text()).doesNotContainIgnoringCase("canary");
    }

    @Test
    void aThreadWithANameThatIsNotPlainHasNone() {
        assertThat(FatalErrorFile.codeName("call-loop")).isEqualTo("call-loop");
        assertThat(FatalErrorFile.codeName("https://h/j#1.x")).isEqualTo("(no plain name)");
    }

    @Test
    void whatIsNoSuchFileSaysNothing() {
        CrashReport report = FatalErrorFile.distilled("secret\n\0\nC  secret\n" + "x".repeat(100_000), WHEN);

        assertThat(report.text()).doesNotContain("secret", "xxx").contains("end: an error of the JVM");
    }

    private static String file() throws Exception {
        try (InputStream in = FatalErrorFileTest.class.getResourceAsStream("fatal-error.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), ISO_8859_1);
        }
    }
}
