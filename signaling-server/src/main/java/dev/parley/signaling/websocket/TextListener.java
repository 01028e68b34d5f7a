package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.PlainBytes;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketListener;

/** Is also told what is said plainly, without a text being made of it. */
interface TextListener extends WebSocketListener {
    void onPlainMessage(WebSocket socket, PlainBytes text);
}
