package dev.parley.client.book;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How values become columns and back, and how one asks for them. */
final class Rows {
    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    /** As long as the database can count nanoseconds. */
    private static final Instant FIRST = Instant.ofEpochSecond(0, Long.MIN_VALUE);

    private static final Instant LAST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private Rows() {}

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * All that it finds, without a row that makes no sense here, which a newer program may have written. Of a file that is known to
     * be damaged, what comes before the damage.
     */
    static <T> List<T> all(Connection connection, String sql, Reading<T> reading, @Nullable Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(all, reading, rows);
                }
            }
        } catch (SQLException e) {
            if (!FileTroubles.isDamage(e) || !isShownOnly(connection)) {
                throw e;
            }
            LOG.debug("only {} rows can be read", all.size());
        }
        return all;
    }

    private static boolean isShownOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA query_only")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static <T> void add(List<T> all, Reading<T> reading, ResultSet row) throws SQLException {
        try {
            all.add(reading.of(row));
        } catch (IllegalArgumentException | NullPointerException | ProtocolException e) {
            LOG.warn("a row makes no sense and is passed over: {}", e.toString());
        }
    }

    /** How many rows were changed. */
    static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, column(values[place]));
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> column(optional.orElse(null));
            case Instant instant -> nanos(instant);
            case Duration duration -> nanos(Instant.EPOCH.plus(duration));
            case Boolean flag -> flag ? 1 : 0;
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static long nanos(Instant instant) {
        Instant kept = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return Duration.between(Instant.EPOCH, kept).toNanos();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochSecond(0, row.getLong(column));
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        return text(row, column).isEmpty() ? Optional.empty() : Optional.of(instant(row, column));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A text as it is looked for: whatever its case and its form, it is the same. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
