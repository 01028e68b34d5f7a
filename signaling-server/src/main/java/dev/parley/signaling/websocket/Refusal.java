package dev.parley.signaling.websocket;

import java.util.Locale;

/** Why a connection got no WebSocket. */
public enum Refusal {
    TOO_MANY_CONNECTIONS("503 Service Unavailable"),
    TOO_MANY_FROM_ADDRESS("503 Service Unavailable"),
    REQUEST_TOO_LARGE("431 Request Header Fields Too Large"),
    UPGRADE_TOO_SLOW("408 Request Timeout"),
    NO_UPGRADE("400 Bad Request"),
    FOREIGN_ORIGIN("403 Forbidden");

    private final String status;

    Refusal(String status) {
        this.status = status;
    }

    /** A whole HTTP answer that says so. */
    String response() {
        String text = label() + "\n";
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + text.length()
                + "\r\nConnection: close\r\n\r\n" + text;
    }

    /** The name in logs and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
