package dev.parley.client.fuzz;

import static dev.parley.client.fuzz.Findings.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Locale;
import java.util.Optional;

/** What reads what members, servers and links say, for a fuzzer: anything but the expected refusal is a finding. */
final class CallTargets {
    private CallTargets() {}

    /** To a server; what is read in the quick way is what is read in the whole way, which a space before it chooses. */
    static final class Clients {
        private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);

        private Clients() {}

        public static void fuzzerTestOneInput(byte[] input) {
            String text = new String(input, UTF_8);
            Optional<ClientMessage> message = read(text);
            require(
                    message.equals(read(" " + text)) || input.length >= Limits.DEFAULT.frameBytes(),
                    "not what the whole reader reads");
            message.ifPresent(taken -> require(read(CODEC.encode(taken)).equals(message), "not the same once more"));
        }

        private static Optional<ClientMessage> read(String text) {
            try {
                return Optional.of(CODEC.decodeClient(text));
            } catch (MalformedMessage e) {
                return Optional.empty(); // as it should be
            }
        }
    }

    /** From a server. */
    static final class Servers {
        private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);

        private Servers() {}

        public static void fuzzerTestOneInput(byte[] input) {
            ServerMessage message;
            try {
                message = CODEC.decodeServer(new String(input, UTF_8));
            } catch (MalformedMessage e) {
                return; // as it should be
            }
            require(CODEC.decodeServer(CODEC.encode(message)).equals(message), "not the same once more");
        }
    }

    /** From a member, once it is opened. */
    static final class Members {
        private static final CallMessageCodec CODEC = new CallMessageCodec();

        private Members() {}

        public static void fuzzerTestOneInput(byte[] input) {
            CallMessage message;
            try {
                message = CODEC.decode(input);
            } catch (ProtocolException e) {
                return; // as it should be
            }
            require(CODEC.decode(CODEC.encode(message)).equals(message), "not the same once more");
        }
    }

    /** A session description, before native code reads it. */
    static final class Descriptions {
        private Descriptions() {}

        public static void fuzzerTestOneInput(byte[] input) {
            if (!(SdpFilter.check(new String(input, UTF_8))
                    instanceof SdpFilter.Verdict.Accepted(String fingerprint, String sdp))) {
                return;
            }
            require(
                    SdpFilter.check(sdp).equals(new SdpFilter.Verdict.Accepted(fingerprint, sdp)),
                    "not accepted once more");
            require(
                    sdp.lines()
                            .map(line -> line.toLowerCase(Locale.ROOT))
                            .filter(line -> line.startsWith("a=fingerprint:"))
                            .allMatch(line -> line.equals("a=fingerprint:" + fingerprint)),
                    "another fingerprint");
            require(sdp.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\r' || c == '\n'), "not printable");
        }
    }

    /** What somebody pastes. */
    static final class Links {
        private Links() {}

        public static void fuzzerTestOneInput(byte[] input) {
            String text = new String(input, UTF_8);
            try {
                RoomLink link = RoomLink.parse(text);
                require(RoomLink.parse(link.text()).equals(link), "another link to a call");
            } catch (LinkException e) {
                require(!e.sentence().isBlank(), "no word of what is wrong");
            }
            try {
                ContactLink link = ContactLink.parse(text);
                require(ContactLink.parse(link.text()).equals(link), "another link to somebody");
            } catch (LinkException e) {
                require(!e.sentence().isBlank(), "no word of what is wrong");
            }
        }
    }
}
