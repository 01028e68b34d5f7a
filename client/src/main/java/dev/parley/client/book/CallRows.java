package dev.parley.client.book;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.trust.IdentityKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Past calls in the database. */
final class CallRows {
    /** How long the id of a call is known, also of one that was removed: far longer than a server keeps what rings. */
    private static final Duration KNOWN = Duration.ofDays(400);

    /** Anybody with the contact link can call and be missed: of those who are nobody's contacts so many are kept, the newest. */
    static final int MOST_OF_STRANGERS = 100;

    /** Far more than can wait at a server. */
    private static final int MOST_KNOWN = 20_000;

    private static final String OF_STRANGERS = """
            outcome = 'MISSED' AND NOT EXISTS(SELECT 1 FROM people JOIN contacts ON contacts.key = people.key
            WHERE people.call = calls.id)""";

    private static final String NAMED = """
            EXISTS(SELECT 1 FROM people LEFT JOIN contacts ON contacts.key = people.key
            WHERE people.call = calls.id AND (instr(people.folded, ?) > 0 OR instr(contacts.folded, ?) > 0))""";

    private final Connection connection;

    CallRows(Connection connection) {
        this.connection = connection;
    }

    List<PastCall> found(String words, int offset, int most) throws SQLException {
        List<String> wanted = Arrays.stream(Rows.folded(words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT * FROM calls");
        for (String word : wanted) {
            sql.append(values.isEmpty() ? " WHERE " : " AND ").append(NAMED);
            values.add(word);
            values.add(word);
        }
        sql.append(" ORDER BY began DESC, id LIMIT ? OFFSET ?");
        values.add(most);
        values.add(offset);
        return Rows.all(connection, sql.toString(), this::call, values.toArray());
    }

    void keep(PastCall call) throws SQLException {
        String id = call.id().toString();
        Rows.change(connection, """
                INSERT INTO calls(id, direction, outcome, began, lasted, link) VALUES(?, ?, ?, ?, ?, ?)
                ON CONFLICT(id) DO UPDATE SET direction = excluded.direction, outcome = excluded.outcome,
                began = excluded.began, lasted = excluded.lasted, link = excluded.link""", id, call.direction(), call.outcome(), call.began(), call.lasted(), call.link());
        Rows.change(connection, "DELETE FROM people WHERE call = ?", id);
        for (int place = 0; place < call.people().size(); place++) {
            PastCall.Person person = call.people().get(place);
            Rows.change(
                    connection,
                    "INSERT INTO people(call, place, name, folded, key, verified) VALUES(?, ?, ?, ?, ?, ?)",
                    id,
                    place,
                    person.name(),
                    Rows.folded(person.name()),
                    person.key().map(IdentityKey::text),
                    person.verified());
        }
        Rows.change(
                connection,
                "INSERT INTO known_calls(id, kept) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET kept = max(kept, excluded.kept)",
                id,
                call.began());
        if (call.outcome() == CallOutcome.MISSED) {
            bound();
        }
    }

    private void bound() throws SQLException {
        Rows.change(
                connection,
                "DELETE FROM calls WHERE id IN (SELECT id FROM calls WHERE " + OF_STRANGERS
                        + " ORDER BY began DESC, id LIMIT -1 OFFSET ?)",
                MOST_OF_STRANGERS);
        Rows.change(
                connection,
                "DELETE FROM known_calls WHERE id IN (SELECT id FROM known_calls ORDER BY kept DESC, id LIMIT -1 OFFSET ?)",
                MOST_KNOWN);
    }

    /** Forgets the ids of calls of long ago. */
    void forgetKnown(Instant now) throws SQLException {
        Rows.change(connection, "DELETE FROM known_calls WHERE kept < ?", now.minus(KNOWN));
    }

    boolean knows(UUID call) throws SQLException {
        return !Rows.all(connection, "SELECT 1 FROM known_calls WHERE id = ?", row -> row.getInt(1), call)
                .isEmpty();
    }

    void remove(UUID call) throws SQLException {
        Rows.change(connection, "DELETE FROM calls WHERE id = ?", call);
    }

    void removeBefore(Instant time) throws SQLException {
        Rows.change(connection, "DELETE FROM calls WHERE began < ?", time);
    }

    void removeAll() throws SQLException {
        Rows.change(connection, "DELETE FROM calls");
    }

    private PastCall call(ResultSet row) throws SQLException {
        String id = Objects.requireNonNull(row.getString("id"));
        return new PastCall(
                UUID.fromString(id),
                CallDirection.valueOf(row.getString("direction")),
                CallOutcome.valueOf(row.getString("outcome")),
                Rows.instant(row, "began"),
                Duration.ofNanos(row.getLong("lasted")),
                Rows.all(connection, "SELECT * FROM people WHERE call = ? ORDER BY place", CallRows::person, id),
                Rows.text(row, "link"));
    }

    private static PastCall.Person person(ResultSet row) throws SQLException {
        return new PastCall.Person(
                Objects.requireNonNull(row.getString("name")),
                Rows.text(row, "key").map(IdentityKey::new),
                row.getBoolean("verified"));
    }
}
