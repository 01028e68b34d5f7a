import org.jspecify.annotations.NullMarked;

/** The signaling server, and the protocol that both ends share. */
@NullMarked
module dev.parley.signaling {
    requires jdk.management;
    requires org.java_websocket;
    requires static org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.parley.signaling;
    exports dev.parley.signaling.protocol;
}
