import org.jspecify.annotations.NullMarked;

/** The desktop program, its engine and its command line. */
@NullMarked
module dev.parley.client {
    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.google.zxing;
    requires dev.parley.signaling;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires org.freedesktop.dbus;
    requires org.java_websocket;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;
    requires static org.jspecify;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    requires webrtc.java;

    // SLF4J makes the provider of its loggers, and in tests, which have none, Logback finds its settings.
    exports dev.parley.client.app.log to
            org.slf4j;

    provides ch.qos.logback.classic.spi.Configurator with
            dev.parley.client.app.log.LogConfigurator;

    // picocli fills the options in.
    opens dev.parley.client.app.command to
            info.picocli,
            tools.jackson.databind;
    opens dev.parley.client.app.command.argument to
            info.picocli;
    opens dev.parley.client.app.command.call to
            info.picocli;
    opens dev.parley.client.app.command.files to
            info.picocli,
            tools.jackson.databind;
    opens dev.parley.client.app.command.people to
            info.picocli,
            tools.jackson.databind;

    // dbus-java makes its interfaces real.
    opens dev.parley.client.app.dbus to
            org.freedesktop.dbus;
    opens dev.parley.client.app.dbus.tray to
            org.freedesktop.dbus;
    opens dev.parley.client.bus to
            org.freedesktop.dbus;
    opens dev.parley.client.capture.portal to
            org.freedesktop.dbus;

    // Jackson reads and writes their records.
    opens dev.parley.client.app.people to
            tools.jackson.databind;
    opens dev.parley.client.call.message to
            tools.jackson.databind;
    opens dev.parley.client.chat to
            tools.jackson.databind;
    opens dev.parley.client.cli.report to
            tools.jackson.databind;
    opens dev.parley.client.control to
            tools.jackson.databind;
    opens dev.parley.client.control.call to
            tools.jackson.databind;
    opens dev.parley.client.control.files to
            tools.jackson.databind;
    opens dev.parley.client.control.media to
            tools.jackson.databind;
    opens dev.parley.client.control.statistics to
            tools.jackson.databind;
    opens dev.parley.client.demo to
            tools.jackson.databind;
    opens dev.parley.client.pointing to
            tools.jackson.databind;
    opens dev.parley.client.ringing to
            tools.jackson.databind;
    opens dev.parley.client.trust to
            tools.jackson.databind;
    opens dev.parley.client.engine.device to
            tools.jackson.databind;
    opens dev.parley.client.engine.files to
            tools.jackson.databind;
}
