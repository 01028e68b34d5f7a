package dev.parley.signaling.websocket;

import java.util.Locale;

/** Why a connection got no WebSocket. */
public enum Refusal {
    TOO_MANY_CONNECTIONS("503 Service Unavailable"),
    TOO_MANY_FROM_ADDRESS("503 Service Unavailable"),
    REQUEST_TOO_LARGE("431 Request Header Fields Too Large"),
    UPGRADE_TOO_SLOW("408 Request Timeout"),
    /** Also met by people, who open this port in a browser to let it trust the certificate here too. */
    NO_UPGRADE(
            "426 Upgrade Required\r\nUpgrade: websocket",
            "This is the other half of a Parley server. Go back to the call and reload its page."),
    FOREIGN_ORIGIN("403 Forbidden"),
    /** Of a proxy that is to say first whom it speaks for. */
    NO_PROXY_HEADER("400 Bad Request"),
    /** Whom somebody wants to speak for, says nobody whom the server was told to believe. */
    PROXY_NOT_NAMED("400 Bad Request"),
    /** Also met where a proxy that was not named sends its header before TLS. */
    TLS_FAILED("400 Bad Request");

    private final String head;
    private final String text;

    Refusal(String head) {
        this.head = head;
        this.text = label();
    }

    Refusal(String head, String text) {
        this.head = head;
        this.text = text;
    }

    /** A whole HTTP answer that says so, in a header too, by which clients know it from a proxy's. */
    String response() {
        String body = text + "\n";
        return "HTTP/1.1 " + head + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + body.length()
                + "\r\nParley-Refusal: " + label()
                + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
    }

    /** The name in logs and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
