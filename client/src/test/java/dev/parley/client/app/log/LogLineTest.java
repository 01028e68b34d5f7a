package dev.parley.client.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

class LogLineTest {
    private final LoggerContext context = new LoggerContext();

    private String line(String logger, Level level, String message, Throwable failure, Object... values) {
        Logger source = context.getLogger(logger);
        return new LogLine().doLayout(new LoggingEvent("", source, level, message, failure, values));
    }

    @Test
    void saysTimeLevelClassAndMessage() {
        assertThat(line("dev.parley.client.ui.shell.Window", Level.INFO, "usable {} ms after the start", null, 800))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Window: usable 800 ms after the start\\R");
    }

    @Test
    void endsWithTheTraceOfAFailureAndItsCause() {
        Throwable failure = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        assertThat(line("Sole", Level.ERROR, "failed", failure))
                .contains("ERROR Sole: failed")
                .contains("java.lang.IllegalStateException: outer", "\tat ", LogLineTest.class.getName())
                .contains("Caused by: java.lang.IllegalArgumentException: inner");
    }

    @Test
    void theProgramsLogIsConfiguredByIt() {
        LogProvider provider = new LogProvider();
        provider.initialize();
        for (ILoggerFactory loggers : List.of(provider.getLoggerFactory(), LoggerFactory.getILoggerFactory())) {
            LoggerContext running = (LoggerContext) loggers;
            assertThat(running.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.WARN);
            assertThat(running.getLogger("org.java_websocket").getLevel()).isEqualTo(Level.OFF);
            assertThat(running.getLogger("dev.parley").getLevel()).isNotNull();
            assertThat(running.getLogger(Logger.ROOT_LOGGER_NAME)
                            .iteratorForAppenders()
                            .hasNext())
                    .isTrue();
        }
    }
}
