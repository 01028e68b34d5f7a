package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a server may send those who follow a link to it. */
class ServerPlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the link's host | leads to                 | names          | leading to      | may it
            call.example      | 203.0.113.1              | ws.example     | 203.0.113.2     | true
            call.example      | 203.0.113.1              | ws.example     | 192.168.1.1     | false
            call.example      | 203.0.113.1              | 192.168.1.1    | 192.168.1.1     | false
            call.example      | 203.0.113.1              | 127.0.0.1      | 127.0.0.1       | false
            call.example      | 203.0.113.1              | metadata       | 169.254.169.254 | false
            call.example      | 203.0.113.1              | [::1]          | ::1             | false
            call.example      | 203.0.113.1              | call.example   | 203.0.113.2     | true
            # its own name, which leads elsewhere all of a sudden
            call.example      | 203.0.113.1              | call.example   | 192.168.1.1     | false
            call.example      | 203.0.113.1              | CALL.example   | 127.0.0.1       | false
            # a server at home with an address on the Internet too
            home.example      | 2001:db8::5 192.168.1.20 | home.example   | 192.168.1.20    | true
            home.example      | 2001:db8::5 192.168.1.20 | HOME.example   | 192.168.1.20    | true
            home.example      | 2001:db8::5 192.168.1.20 | home.example   | 192.168.1.1     | false
            home.example      | 2001:db8::5 192.168.1.20 | other.example  | 192.168.1.20    | false
            # a server at home
            192.168.1.20      | 192.168.1.20             | 192.168.1.20   | 192.168.1.20    | true
            192.168.1.20      | 192.168.1.20             | 192.168.1.21   | 192.168.1.21    | true
            192.168.1.20      | 192.168.1.20             | ws.example     | 203.0.113.2     | true
            192.168.1.20      | 192.168.1.20             | 127.0.0.1      | 127.0.0.1       | false
            box.lan           | fd00::20                 | 10.0.0.7       | 10.0.0.7        | true
            # a server on this computer
            localhost         | 127.0.0.1                | 127.0.0.1      | 127.0.0.1       | true
            localhost         | 127.0.0.1                | 192.168.1.21   | 192.168.1.21    | true
            localhost         | 127.0.0.1                | ws.example     | 203.0.113.2     | true
            """)
    void namesNothingNearerThanItself(String host, String leadsTo, String named, String address, boolean may) {
        ServerPlace place = new ServerPlace(
                host, Stream.of(leadsTo.split(" ")).map(InetAddress::ofLiteral).toList());

        assertThat(place.mayName(named, InetAddress.ofLiteral(address))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/config      | https://a.example/calls/config   | true
            https://a.example/config      | https://A.EXAMPLE:8443/config    | true
            http://a.example/config       | https://a.example/config         | true
            http://a.example/config       | http://a.example:80/other        | true
            http://a.example:7480/config  | https://a.example:7443/config    | true
            https://a.example/config      | http://a.example/config          | false
            https://a.example/config      | http://a.example:443/config      | false
            http://a.example:7480/config  | http://a.example:22/             | false
            http://a.example/config       | http://a.example:8080/config     | false
            https://a.example/config      | https://b.example/config         | false
            https://a.example/config      | https://a.example.evil/config    | false
            https://a.example/config      | https://192.168.1.1/             | false
            https://a.example/config      | ftp://a.example/config           | false
            https://a.example/config      | file:///etc/passwd               | false
            http://192.168.1.20/config    | http://192.168.1.1/reboot        | false
            """)
    void redirectsToItselfAlone(URI from, URI to, boolean may) {
        assertThat(ServerPlace.mayRedirect(from, to)).isEqualTo(may);
    }
}
