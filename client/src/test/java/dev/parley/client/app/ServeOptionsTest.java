package dev.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.command.ParleyCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./parley serve} says of options that cannot be; {@code ServeIT} sees that a program ends with it. */
class ServeOptionsTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetHowMuchAServerLogs() {
        System.clearProperty("parley.log");
        System.clearProperty("parley.log.format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --no-such-option                   | Unknown option: '--no-such-option'
            --tls-cert cert.pem                | --tls-cert and --tls-key go together
            --tls acme                         | --tls must be self-signed, not acme
            --tls self-signed --tls-cert a.pem | --tls-cert and --tls-key do not go with it
            --public-url https://a.example/?b  | --public-url must end with its path
            --port 70000                       | --port must be 0 to 65535, not 70000
            --http-port -1                     | --http-port must be 0 to 65535, not -1
            --proxy proxy.example              | --proxy must be an address in numbers, not proxy.example
            --proxy-protocol --port 9 --http-port 9 | --proxy-protocol needs --proxy, the address of the proxy
            --proxy-protocol --proxy 127.0.0.2 | --proxy-protocol needs one port: give --port and --http-port the same
            --rooms-per-minute 0               | --joins-per-minute, --rooms-per-minute and --rings-per-minute must be 1 to 1000000
            --rings-per-minute 0               | --joins-per-minute, --rooms-per-minute and --rings-per-minute must be 1 to 1000000
            --metrics-token-file /none         | The metrics token file /none cannot be read
            --drain -1                         | --drain must be 0 to 3600 seconds, not -1
            --cluster memcached://:s3cret@host | --cluster: it must be like redis://host:6379
            --log-format xml                   | Invalid value for option '--log-format'
            --config /none                     | The file of options /none cannot be read
            --room-size 1                      | --room-size must be 2 to 64, not 1
            --stun-url http://stun.example     | --stun-url must be like stun:host:3478, not http://stun.example
            --turn-url turn.example            | --turn-url must be like turn:host:3478, not turn.example
            --turn-url turn:turn.example       | --turn-url and --turn-secret-file go together
            --public-url ftp://parley.example  | --public-url must be an http:// or https:// address
            """)
    void aBadOptionIsWrongUsage(String options, String sentence) {
        refuses(options, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            room-sise = 6              | , line 3: there is no option "room-sise" that a file may hold
            --room-size = 6            | , line 3: there is no option "--room-size" that a file may hold
            config = other             | , line 3: there is no option "config" that a file may hold
            help = true                | , line 3: there is no option "help" that a file may hold
            room-size 6                | , line 3: there must be a name, =, and a value, not "room-size 6"
            room-size = six            | , line 3: Invalid value for option '--room-size': 'six' is not an int
            metrics-for-all = perhaps  | , line 3: Invalid value for option '--metrics-for-all': 'perhaps' is not a boolean
            room-size = 65             | --room-size must be 2 to 64, not 65
            tls-cert = a.pem           | --tls-cert and --tls-key go together
            """)
    void aFileWithABadLineNamesIt(String line, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("options"), "# Ours\n\n" + line + "\nproxy = 192.0.2.1\n");
        refuses("--config " + file, sentence);
    }

    @Test
    void whatTheCommandLineSaysHoldsAgainstTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("options"),
                "room-size = 65\nproxy=192.0.2.1\n  proxy =  192.0.2.2  \nmetrics-for-all = true\nport = 70000\n");
        refuses("--config " + file + " --room-size 6", "--port must be 0 to 65535, not 70000");
        refuses("--room-size 1 --port 0 --config " + file, "--room-size must be 2 to 64, not 1");
    }

    private static void refuses(String options, String sentence) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = CommandLines.of(ParleyCommand.parser("serve"))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(("serve " + options).split(" "));

        assertThat(exitCode).as("%s", errors).isEqualTo(2);
        assertThat(errors.toString().lines())
                .anySatisfy(line -> assertThat(line).startsWith("parley: ").contains(sentence))
                .noneMatch(line -> line.startsWith("\tat "));
        assertThat(output.toString()).isEmpty();
    }
}
