package dev.parley.signaling.websocket;

import dev.parley.signaling.address.Forwarded;
import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.PlainBytes;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.state.SocketId;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the library tells of sockets, handed to the room loop, on whose thread it is told. */
final class WebSocketEvents extends WebSocketAdapter implements TextListener {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEvents.class);

    private final OriginRule origins;
    private final MessageCodec codec;
    private final Guard guard;
    private final SocketSelector selector;
    private final RoomLoop loop;
    private final Vitals vitals;
    private long connectionNumbers;

    WebSocketEvents(
            OriginRule origins,
            MessageCodec codec,
            Guard guard,
            SocketSelector selector,
            RoomLoop loop,
            Vitals vitals) {
        this.origins = origins;
        this.codec = codec;
        this.guard = guard;
        this.selector = selector;
        this.loop = loop;
        this.vitals = vitals;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!origins.allows(request.getFieldValue("Origin"), request.getFieldValue("Host"))) {
            channelOf(socket).refuseAs(Refusal.FOREIGN_ORIGIN);
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "foreign origin");
        }
        if (!guard.takeForwarded(channelOf(socket), request.getFieldValue(Forwarded.HEADER))) {
            channelOf(socket).refuseAs(Refusal.TOO_MANY_FROM_ADDRESS);
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "too many connections");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
        SocketId id = new SocketId(++connectionNumbers);
        Client client = new Client(id, (WebSocketImpl) socket, channelOf(socket), guard, loop);
        socket.setAttachment(client);
        guard.traffic().countOpened();
        loop.post(new RoomEvent.Opened(client, channelOf(socket).source()));
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, String text) {
        take(socket, () -> codec.decodeClient(text));
    }

    @Override
    public void onPlainMessage(WebSocket socket, PlainBytes text) {
        take(socket, () -> codec.decodeClient(text));
    }

    private void take(WebSocket socket, Supplier<ClientMessage> reading) {
        Client client = socket.getAttachment();
        Guarded.run(() -> loop.post(said(client, reading)), fault -> {
            LOG.error("a message could not be taken", fault);
            client.close(CloseCode.INTERNAL_ERROR);
        });
    }

    private RoomEvent said(Client client, Supplier<ClientMessage> reading) {
        try {
            return new RoomEvent.Received(client, reading.get(), selector.since());
        } catch (MalformedMessage e) {
            return new RoomEvent.Unreadable(client, e);
        }
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, ByteBuffer binary) {
        throw new IllegalStateException("the draft takes no binary");
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        Client client = socket.getAttachment();
        client.pong(ping);
    }

    @Override
    public void onWebsocketCloseInitiated(WebSocket socket, int code, @Nullable String reason) {
        // What is said of it when it is closing is enough.
    }

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        if (socket.getAttachment() instanceof Client client) {
            client.closing(remote ? CloseFrame.NORMAL : code);
        }
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        if (socket.getAttachment() instanceof Client client) {
            guard.traffic().countLeft();
            loop.post(new RoomEvent.Closed(client));
        }
    }

    @Override
    public void onWebsocketError(WebSocket socket, Exception e) {
        if (e.getCause() != null && Guarded.isFatal(e.getCause())) {
            vitals.fatal(e.getCause());
        } else {
            LOG.debug("a socket failed", e);
        }
    }

    @Override
    public void onWriteDemand(WebSocket socket) {
        selector.demand(socket);
    }

    @Override
    public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
        return (InetSocketAddress) channel(socket).socket().getLocalSocketAddress();
    }

    @Override
    public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
        return (InetSocketAddress) channel(socket).socket().getRemoteSocketAddress();
    }

    private static SocketChannel channel(WebSocket socket) {
        return (SocketChannel) ((WebSocketImpl) socket).getSelectionKey().channel();
    }

    private static GuardedChannel channelOf(WebSocket socket) {
        return (GuardedChannel) ((WebSocketImpl) socket).getChannel();
    }
}
