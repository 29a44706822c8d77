package dev.racecourse.blog.database;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A row of a result, as long as the statement runs. Columns are named as in the statement. */
public final class Row {
  private final ResultSet result;
  private final Dialect dialect;

  Row(ResultSet result, Dialect dialect) {
    this.result = result;
    this.dialect = dialect;
  }

  /** Reads a value out of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads it. */
    T read(Row row) throws SQLException;
  }

  /** A short text, such as a name. */
  public String name(String column) throws SQLException {
    return result.getString(column);
  }

  /** A text that is kept as UTF-8 bytes, since PostgreSQL's own texts cannot hold U+0000. */
  public String text(String column) throws SQLException {
    return new String(result.getBytes(column), StandardCharsets.UTF_8);
  }

  /** A whole number. */
  public long number(String column) throws SQLException {
    return result.getLong(column);
  }

  /** Bytes. */
  public byte[] bytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  /** An instant, to the millisecond. */
  public Instant instant(String column) throws SQLException {
    return dialect.instant(result, column);
  }

  /** An identifier of 16 bytes. */
  public UUID uuid(String column) throws SQLException {
    return dialect.uuid(result, column);
  }
}
