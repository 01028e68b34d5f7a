import org.jspecify.annotations.NullMarked;

/** The signaling server, and what both ends share: the protocol, and the loops that they run in. */
@NullMarked
module dev.parley.signaling {
    requires io.prometheus.metrics.core;
    requires io.prometheus.metrics.instrumentation.jvm;
    requires io.prometheus.metrics.model;
    requires io.prometheus.writer.text;
    requires jdk.management;
    requires org.java_websocket;
    requires static org.jspecify;
    requires org.slf4j;
    requires redis.clients.jedis;
    requires tools.jackson.databind;

    exports dev.parley.signaling;
    exports dev.parley.signaling.loop;
    exports dev.parley.signaling.protocol;
    exports dev.parley.signaling.protocol.id;
    exports dev.parley.signaling.protocol.json;
    exports dev.parley.signaling.protocol.limit;
    exports dev.parley.signaling.protocol.reason;
    exports dev.parley.signaling.shelf;

    // What other machines take up is written as JSON.
    opens dev.parley.signaling.cluster to
            tools.jackson.databind;
    opens dev.parley.signaling.doorbell to
            tools.jackson.databind;
    opens dev.parley.signaling.rate to
            tools.jackson.databind;
    opens dev.parley.signaling.room.state to
            tools.jackson.databind;
}
