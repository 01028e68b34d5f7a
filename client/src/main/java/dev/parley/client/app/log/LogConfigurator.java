package dev.parley.client.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;

/**
 * Settings of the log. Standard output belongs to the commands; the log goes to standard error. {@link LogProvider} asks for them when the first
 * logger is asked for, or, where no program of ours runs, as in tests, Logback, which finds this as a service. They are
 * code because reading the same from logback.xml took most of the time before the window's toolkit began.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    /** The system property that says how much Parley's own log tells, unless the environment says {@value #VARIABLE}. */
    public static final String PROPERTY = "parley.log";

    /** The system property that says how lines are written: {@code json}, or as people read them. */
    public static final String FORMAT = "parley.log.format";

    private static final String VARIABLE = "PARLEY_LOG";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        set(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void set(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        // It logs a stack trace for every garbled frame that a stranger sends; our own log tells what became of it.
        context.getLogger("org.java_websocket").setLevel(Level.OFF);
        // And another for each bus that ends.
        context.getLogger("org.freedesktop.dbus").setLevel(Level.OFF);
        context.getLogger("dev.parley").setLevel(wanted());
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        Encoder<ILoggingEvent> encoder = "json".equals(System.getProperty(FORMAT)) ? json() : text(context);
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget(ConsoleTarget.SystemErr.getName());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setLayout(line);
        return encoder;
    }

    /** One object a line: {@code timestamp} in milliseconds, {@code level}, {@code loggerName}, {@code formattedMessage}, {@code throwable}. */
    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithMDC(false);
        encoder.setWithKVPList(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    private static Level wanted() {
        return Level.toLevel(
                Optional.ofNullable(System.getProperty(PROPERTY))
                        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                        .orElse(""),
                Level.WARN);
    }
}
