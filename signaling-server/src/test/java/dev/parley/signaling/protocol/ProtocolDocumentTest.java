package dev.parley.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** docs/protocol.md is normative: its examples are read here, written again, and compared. */
class ProtocolDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<!-- (client|server) -->\\s*```json\\n(.*?)```");

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final JsonMapper json = StrictJson.mapper(64 * 1024, 16);

    @Test
    void describesEveryMessageWithAnExampleThatTheCodecReadsAndWrites() throws IOException {
        Set<Class<?>> described = new HashSet<>();
        EXAMPLE.matcher(roomLayer()).results().forEach(example -> {
            String text = example.group(2);
            SignalMessage message =
                    example.group(1).equals("client") ? codec.decodeClient(text) : codec.decodeServer(text);
            assertThat(json.readTree(codec.encode(message))).isEqualTo(json.readTree(text));
            described.add(message.getClass());
        });

        assertThat(described).containsAll(MessageTypes.of(ClientMessage.class));
        assertThat(described).containsAll(MessageTypes.of(ServerMessage.class));
    }

    @Test
    void saysForEveryJsonBlockOfTheRoomLayerWhoSendsIt() throws IOException {
        String section = roomLayer();

        assertThat(EXAMPLE.matcher(section).results().count())
                .isEqualTo(Pattern.compile("```json").matcher(section).results().count());
    }

    @Test
    void namesEveryReasonErrorAndCloseCode() throws IOException {
        String section = roomLayer();

        for (Enum<?> value : namedInText()) {
            assertThat(section).contains("`" + json.writeValueAsString(value).replace("\"", "") + "`");
        }
        for (CloseCode code : CloseCode.values()) {
            assertThat(section).contains("| " + code.code() + " |");
        }
    }

    @Test
    void statesTheLimitsThatTheCodeHas() throws IOException {
        String section = roomLayer();
        Limits limits = Limits.DEFAULT;

        assertThat(section)
                .contains(
                        "| `frameBytes` | " + limits.frameBytes() + " |",
                        "| `bodyChars` | " + limits.bodyChars() + " |",
                        "| `jsonDepth` | " + limits.jsonDepth() + " |",
                        "| `roomMembers` | " + limits.roomMembers() + " |",
                        "| `rooms` | " + limits.rooms() + " |",
                        "| `connections` | " + limits.connections() + " |",
                        "| `connectionsPerAddress` | " + limits.connectionsPerAddress() + " |",
                        "| `joinsPerMinute` | " + limits.joinsPerMinute() + " |",
                        "| `roomsPerMinute` | " + limits.roomsPerMinute() + " |",
                        "| `handshakeBytes` | " + limits.handshakeBytes() + " |",
                        "| `handshakeTime` | " + limits.handshakeTime().toSeconds() + " s |",
                        "| `messagesPerSecond` | " + limits.messagesPerSecond() + " |",
                        "| `messageBurst` | " + limits.messageBurst() + " |",
                        "| `outboxBytes` | " + limits.outboxBytes() + " |",
                        "| `unacknowledgedMessages` | " + limits.unacknowledgedMessages() + " |",
                        "| `unacknowledgedBytes` | " + limits.unacknowledgedBytes() + " |",
                        "| `answerTime` | " + limits.answerTime().toSeconds() + " s |",
                        "| `invitations` | " + ServerMessage.RoomState.MAX_INVITATIONS + " |",
                        "| `invitationTime` | " + ClientMessage.Invite.MAX_SECONDS / 86_400 + " days |",
                        "| `iceServers` | " + IceServer.MAX_SERVERS + " |",
                        "| `iceUrls` | " + IceServer.MAX_URLS + " |",
                        "| `iceUrlsInAll` | " + IceServer.MAX_URLS_IN_ALL + " |",
                        "| `iceChars` | " + IceServer.MAX_CHARS + " |",
                        "| `sessionGrace` | " + limits.sessionGrace().toSeconds() + " s |",
                        "| `loneGrace` | " + limits.loneGrace().toSeconds() + " s |",
                        "| `heartbeat` | " + limits.heartbeat().toSeconds() + " s |");
    }

    @Test
    void statesTheLimitsOfTheDoorbell() throws IOException {
        DoorbellLimits bell = Limits.DEFAULT.doorbell();

        assertThat(roomLayer())
                .contains(
                        "| `noteChars` | " + Note.MAX_CHARS + " |",
                        "| `listenKeys` | " + ClientMessage.Listen.MAX_KEYS + " |",
                        "| `watchedBoxes` | " + ClientMessage.Watch.MAX_BOXES + " |",
                        "| `takenIds` | " + ClientMessage.Taken.MAX_IDS + " |",
                        "| `boxes` | " + bell.boxes() + " |",
                        "| `rememberedPerAddress` | " + bell.rememberedPerAddress() + " |",
                        "| `boxListeners` | " + bell.boxListeners() + " |",
                        "| `watches` | " + bell.watches() + " |",
                        "| `ringsPerMinute` | " + bell.ringsPerMinute() + " |",
                        "| `boxRingsPerMinute` | " + bell.boxRingsPerMinute() + " |",
                        "| `listensPerMinute` | " + bell.listensPerMinute() + " |",
                        "| `keptNotes` | " + bell.keptNotes() + " |",
                        "| `keptChars` | " + bell.keptChars() + " |",
                        "| `keptCharsInAll` | " + bell.keptCharsInAll() + " |",
                        "| `keptFor` | " + bell.keptFor().toDays() + " days |",
                        "| `rememberedFor` | " + bell.rememberedFor().toDays() + " days |",
                        "| `doorbellHeartbeat` | " + bell.heartbeat().toSeconds() + " s |");
    }

    private static List<Enum<?>> namedInText() {
        List<Enum<?>> values = new ArrayList<>(List.of(RefusalReason.values()));
        values.addAll(List.of(LeaveReason.values()));
        values.addAll(List.of(ErrorCode.values()));
        return values;
    }

    /** What clients and the server say to each other: two sections, of which the second is about the doorbell. */
    private static String roomLayer() throws IOException {
        return section("\n## 2. Room layer\n", "\n## ") + section("\n### 9.1 ", "\n### ");
    }

    private static String section(String head, String next) throws IOException {
        String document = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "protocol.md"));
        int start = document.indexOf(head);
        assertThat(start).as("docs/protocol.md has a section%s", head).isNotNegative();
        int end = document.indexOf(next, start + 1);
        return document.substring(start, end < 0 ? document.length() : end);
    }
}
