package dev.racecourse.blog.database;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What differs between the databases in one and the same statement. */
enum Dialect {
  /** Instants are milliseconds since 1970, identifiers are 16 bytes. One writer needs no locks. */
  SQLITE {
    @Override
    void bind(PreparedStatement statement, int index, Instant instant) throws SQLException {
      statement.setLong(index, instant.toEpochMilli());
    }

    @Override
    void bind(PreparedStatement statement, int index, UUID id) throws SQLException {
      var bytes = ByteBuffer.allocate(2 * Long.BYTES);
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
      statement.setBytes(index, bytes.array());
    }

    @Override
    Instant instant(ResultSet result, String column) throws SQLException {
      return Instant.ofEpochMilli(result.getLong(column));
    }

    @Override
    UUID uuid(ResultSet result, String column) throws SQLException {
      var bytes = ByteBuffer.wrap(result.getBytes(column));
      return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    String locking(Lock lock) {
      return "";
    }
  },

  /** Instants are {@code timestamptz}, identifiers are {@code uuid}. */
  POSTGRES {
    @Override
    void bind(PreparedStatement statement, int index, Instant instant) throws SQLException {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    void bind(PreparedStatement statement, int index, UUID id) throws SQLException {
      statement.setObject(index, id);
    }

    @Override
    Instant instant(ResultSet result, String column) throws SQLException {
      return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    UUID uuid(ResultSet result, String column) throws SQLException {
      return result.getObject(column, UUID.class);
    }

    @Override
    String locking(Lock lock) {
      return lock == Lock.AGAINST_DELETE ? " FOR KEY SHARE" : " FOR UPDATE";
    }
  };

  abstract void bind(PreparedStatement statement, int index, Instant instant) throws SQLException;

  abstract void bind(PreparedStatement statement, int index, UUID id) throws SQLException;

  abstract Instant instant(ResultSet result, String column) throws SQLException;

  abstract UUID uuid(ResultSet result, String column) throws SQLException;

  /** The end of a SELECT that locks its rows until the transaction is over. */
  abstract String locking(Lock lock);
}
