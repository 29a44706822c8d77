package dev.racecourse.blog.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in one transaction, for one thread. Parameters are texts, numbers, bytes, {@link
 * Instant}s and {@link UUID}s; a {@link Utf8} is a text that is kept as bytes.
 */
public final class Transaction {
  private final Connection connection;
  private final Dialect dialect;
  private final Timekeeper timekeeper;
  private @Nullable Instant now;

  Transaction(Connection connection, Dialect dialect, Timekeeper timekeeper) {
    this.connection = connection;
    this.dialect = dialect;
    this.timekeeper = timekeeper;
  }

  /** A text that is kept as UTF-8 bytes. */
  public record Utf8(String text) {}

  /**
   * The time that counts: the database's where several processes share it, to the millisecond, and
   * the given one elsewhere.
   */
  public Instant now(Instant given) throws SQLException {
    if (now == null) {
      now = timekeeper.now(this, given);
    }
    return now;
  }

  /** Waits until no other transaction has asked for this name and goes on. */
  public void takeTurns(String name) throws SQLException {
    if (dialect == Dialect.POSTGRES) {
      find(
          "SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))",
          row -> true,
          new Utf8(name));
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> find(String select, Row.Reader<T> reader, Object... parameters)
      throws SQLException {
    try (var statement = prepare(select, parameters);
        var result = statement.executeQuery()) {
      return result.next() ? Optional.of(reader.read(new Row(result, dialect))) : Optional.empty();
    }
  }

  /** The first row, locked until the transaction is over, if there is one. */
  public <T> Optional<T> find(Lock lock, String select, Row.Reader<T> reader, Object... parameters)
      throws SQLException {
    return find(select + dialect.locking(lock), reader, parameters);
  }

  /** The one row that there is in any case, such as a count. */
  public <T> T one(String select, Row.Reader<T> reader, Object... parameters) throws SQLException {
    return find(select, reader, parameters).orElseThrow();
  }

  /** All rows. */
  public <T> List<T> list(String select, Row.Reader<T> reader, Object... parameters)
      throws SQLException {
    try (var statement = prepare(select, parameters);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      var row = new Row(result, dialect);
      while (result.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }

  /** Inserts, updates or deletes; how many rows. */
  public int change(String statement, Object... parameters) throws SQLException {
    try (var prepared = prepare(statement, parameters)) {
      return prepared.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (var i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      return statement;
    } catch (Throwable failure) {
      statement.close();
      throw failure;
    }
  }

  private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      dialect.bind(statement, index, instant);
    } else if (value instanceof UUID id) {
      dialect.bind(statement, index, id);
    } else if (value instanceof Utf8 utf8) {
      statement.setBytes(index, utf8.text().getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof Number number) {
      statement.setLong(index, number.longValue());
    } else {
      statement.setString(index, (String) value);
    }
  }
}
