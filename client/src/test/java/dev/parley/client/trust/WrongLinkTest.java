package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of wrong link gets a sentence of its own, and none repeats the secret. */
class WrongLinkTest {
    private static final String SECRET = "1WF2TF2BB9MQH1WPMPTC7MQ1Y1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | The link is empty | EMPTY
            parley.example                     | This is not a link | NOT_A_LINK
            join me!                           | This is not a link | NOT_A_LINK
            ftp://parley.example/j#1.SECRET    | A link cannot begin with ftp:// | SCHEME
            https:///j#1.SECRET                | names no server | NO_SERVER
            https://:80/j#1.SECRET             | names no server | NO_SERVER
            https://me:pw@parley.example/j#1.SECRET | holds a user name | USER_NAME
            https://parley.example:0/j#1.SECRET | The port in this link | PORT
            https://parley.example:x/j#1.SECRET | address in this link is not valid | ADDRESS
            https://under_score/j#1.SECRET     | name holds “_”, which no name | HOST_SIGN
            https://par,ley.example/j#1.SECRET | name holds “,”, which no name | HOST_SIGN
            https://pärley…example/j#1.SECRET  | name holds “.”, which no name | HOST_SIGN
            https://parley..example/j#1.SECRET | address in this link is not valid | ADDRESS
            https://-parley.example/j#1.SECRET | address in this link is not valid | ADDRESS
            https://parley example/j#1.SECRET  | address in this link is not valid | ADDRESS
            https://[:]/j#1.SECRET             | address in this link is not valid | ADDRESS
            https://[1::2::3]/j#1.SECRET       | address in this link is not valid | ADDRESS
            https://[1:2:3]/j#1.SECRET         | address in this link is not valid | ADDRESS
            https://[::1:2:3:4:5:6:7:8]/j#1.SECRET | address in this link is not valid | ADDRESS
            https://parley.example/%zz/j#1.SECRET | address in this link is not valid | ADDRESS
            https://parley.example/#1.SECRET   | leads to no room | NO_ROOM
            https://parley.example             | leads to no room | NO_ROOM
            https://parley.example/j           | has no # | NO_HASH
            https://parley.example/j#          | nothing after its # | NO_SECRET
            https://parley.example/j#1.        | nothing after its # | NO_SECRET
            https://parley.example/j#SECRET    | no secret of a call | NOT_A_SECRET
            https://parley.example/j#2.SECRET  | made by a newer Parley | NEWER
            https://parley.example/j#12.x      | made by a newer Parley | NEWER
            https://parley.example/j#1.SECRET0 | stands “0”, which does not belong to it | SURPLUS
            https://parley.example/j#1.SECRETsee | stands “S”, which does not belong to it | SURPLUS
            https://parley.example/j#1.0SECRET | 27 characters instead of 26 | SECRET_LENGTH
            https://parley.example/j#1.ABC).   | 5 characters instead of 26 | SECRET_LENGTH
            https://parley.example/j#1.UWF2TF2BB9MQH1WPMPTC7MQ1Y1 | Character 1 of | SECRET_CHARACTER
            https://parley.example/j#1.1WF2TF2BB9MQH1WPMPTC7MQ1Y0 | mistyped | MISTYPED
            """)
    void saysWhatIsWrong(String text, String sentence, LinkProblem kind) {
        LinkException problem =
                catchThrowableOfType(LinkException.class, () -> RoomLink.parse(text.replace("SECRET", SECRET)));

        assertThat(problem.problem()).isEqualTo(kind);
        assertThat(problem.subject()).doesNotContain("F2TF2BB9MQH1");
        assertThat(problem.sentence())
                .contains(sentence)
                .doesNotContain("F2TF2BB9MQH1")
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[::1]",
                "https://[::]:7480",
                "https://[fe80::1:2]",
                "https://[1:2:3:4:5:6:7:8]",
                "https://parley.example/caf%C3%A9/a_b"
            })
    void takesEveryServerThatIsAnAddressForTheNetworkToo(String server) throws Exception {
        RoomLink link = RoomLink.parse(server + "/j#1." + SECRET);

        assertThat(URI.create(link.server()).getRawAuthority()).isNotEmpty();
    }

    @Test
    void refusesTextTooLongToBeALink() {
        LinkException problem =
                catchThrowableOfType(LinkException.class, () -> RoomLink.parse("https://" + "a".repeat(100_000)));

        assertThat(problem.sentence()).contains("too long");
        assertThat(catchThrowableOfType(LinkException.class, () -> RoomLink.fresh("https://a/" + "b".repeat(100_000)))
                        .problem())
                .isEqualTo(LinkProblem.NOT_AN_ADDRESS);
    }

    @Test
    void hidesSecretsInTexts() throws Exception {
        RoomLink link = RoomLink.parse(" https://parley.example/j#1." + SECRET + "\n");

        assertThat(link.text()).isEqualTo("https://parley.example/j#1." + SECRET);
        assertThat(
                        Map.of("link", link, "secret", link.secret(), "keys", RoomKeys.derive(link.secret()))
                                .entrySet()
                                .stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")))
                .contains("parley.example")
                .doesNotContain("1WF2", "BB9M", "oQ0Yyr", "_qLzxG");
    }

    @Test
    void makesFreshLinksThatDiffer() throws Exception {
        RoomLink one = RoomLink.fresh("http://10.77.0.1:7480/");
        RoomLink other = RoomLink.fresh("http://10.77.0.1:7480");

        assertThat(one.server()).isEqualTo(other.server()).isEqualTo("http://10.77.0.1:7480");
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(RoomLink.parse(one.text())).isEqualTo(one);
    }
}
