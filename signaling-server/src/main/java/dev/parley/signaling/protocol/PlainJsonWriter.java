package dev.parley.signaling.protocol;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a server says most, and to everybody who joins, as {@link MessageCodec}'s mapper would. That one makes itself a buffer
 * for each text, and needs many thousands of methods' calls before it is fast.
 */
final class PlainJsonWriter {
    private PlainJsonWriter() {}

    /** The message as the mapper would write it, or null if that is not so plain. */
    static @Nullable String write(SignalMessage message) {
        return switch (message) {
            case ServerMessage.Signal signal
            when signal.body().plain() != null -> beforeBody(signal) + signal.body() + afterBody(signal);
            case ServerMessage.Ack ack -> "{\"type\":\"ack\",\"seq\":" + ack.seq() + '}';
            case ServerMessage.Pong _ -> "{\"type\":\"pong\"}";
            case ServerMessage.Welcome welcome ->
                "{\"type\":\"welcome\",\"session\":\"" + welcome.session().text() + "\",\"resumeToken\":\""
                        + welcome.resumeToken().text() + "\",\"heartbeatSeconds\":" + welcome.heartbeatSeconds()
                        + ",\"resumed\":" + welcome.resumed() + ",\"received\":" + welcome.received() + '}';
            case ServerMessage.Joined joined
            when joined.iceServers().stream().allMatch(PlainJsonWriter::isPlainServer) ->
                "{\"type\":\"joined\",\"you\":\"" + joined.you().text() + "\",\"members\":"
                        + list(joined.members(), PlainJsonWriter::member) + ",\"iceServers\":"
                        + list(joined.iceServers(), PlainJsonWriter::server) + ",\"seq\":" + joined.seq() + '}';
            case ServerMessage.MemberJoined joined ->
                "{\"type\":\"memberJoined\",\"member\":" + member(joined.member()) + ",\"seq\":" + joined.seq() + '}';
            case ServerMessage.RoomState room ->
                "{\"type\":\"room\",\"owner\":\"" + room.owner().text() + "\",\"door\":\""
                        + room.door().name().toLowerCase(Locale.ROOT) + "\",\"mayOpen\":" + room.mayOpen()
                        + (room.waiting() == null
                                ? ""
                                : ",\"waiting\":" + list(room.waiting(), PlainJsonWriter::present))
                        + (room.invitations().isEmpty()
                                ? ""
                                : ",\"invitations\":" + list(room.invitations(), id -> quoted(id.text())))
                        + ",\"seq\":" + room.seq() + '}';
            default -> null;
        };
    }

    /** The same, without going through its body; null if it has none that is plain. */
    static @Nullable MessageText text(SignalMessage message) {
        if (!(message instanceof ServerMessage.Signal signal)) {
            return null;
        }
        PlainBytes body = signal.body().plain();
        return body == null ? null : MessageText.around(body, beforeBody(signal), afterBody(signal));
    }

    private static String beforeBody(ServerMessage.Signal signal) {
        return "{\"type\":\"signal\",\"from\":\"" + signal.from().text() + "\",\"body\":\"";
    }

    private static String afterBody(ServerMessage.Signal signal) {
        return "\",\"seq\":" + signal.seq() + '}';
    }

    private static <T> String list(List<T> values, Function<T, String> text) {
        return values.isEmpty() ? "[]" : values.stream().map(text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }

    private static String member(Member member) {
        return "{\"id\":\"" + member.id().text() + "\",\"name\":\"" + member.name() + "\"}";
    }

    private static String present(ServerMessage.PresentMember member) {
        MemberCard card = member.card();
        return "{\"id\":\"" + member.id().text() + (card == null ? "" : "\",\"card\":\"" + card.text()) + "\"}";
    }

    private static String server(IceServer server) {
        return "{\"urls\":" + list(server.urls(), PlainJsonWriter::quoted)
                + (server.username() == null ? "" : ",\"username\":" + quoted(server.username()))
                + (server.credential() == null ? "" : ",\"credential\":" + quoted(server.credential())) + '}';
    }

    private static boolean isPlainServer(IceServer server) {
        return server.urls().stream().allMatch(PlainJsonWriter::isPlain)
                && (server.username() == null || isPlain(server.username()))
                && (server.credential() == null || isPlain(server.credential()));
    }

    private static boolean isPlain(String text) {
        return PlainBytes.unquoted(text) != null;
    }
}
