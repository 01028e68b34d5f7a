/** {@code serve} alone: what of the client's classes it needs, which scripts/package-server finds out. */
module dev.parley.server {
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires dev.parley.signaling;
    requires info.picocli;
    requires java.sql;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    // SLF4J makes the provider of its loggers.
    exports dev.parley.client.app.log to
            org.slf4j;

    // picocli fills the options in.
    opens dev.parley.client.app.command to
            info.picocli;
    opens dev.parley.client.app.command.argument to
            info.picocli;
}
