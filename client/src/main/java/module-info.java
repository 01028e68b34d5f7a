import org.jspecify.annotations.NullMarked;

/** The desktop program, its engine and its command line. */
@NullMarked
module dev.parley.client {
    requires dev.parley.signaling;
    requires info.picocli;
    requires java.desktop;
    requires java.net.http;
    requires org.java_websocket;
    requires static org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires webrtc.java;

    // Records that travel as JSON.
    opens dev.parley.client.chat to
            tools.jackson.databind;
}
