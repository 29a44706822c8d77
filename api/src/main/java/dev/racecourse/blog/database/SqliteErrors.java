package dev.racecourse.blog.database;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** What SQLite's result codes mean (sqlite.org/rescode.html). */
final class SqliteErrors {
  private static final Set<Integer> END_TRANSACTION =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_INTERRUPT.code);

  private SqliteErrors() {}

  /**
   * Whether SQLite may have rolled back the whole transaction (sqlite.org/lang_transaction.html).
   */
  static boolean endsTransaction(SQLException e) {
    return END_TRANSACTION.contains(primary(e));
  }

  /** Whether the file is no database, or a broken one. */
  static boolean isNoDatabase(SQLException e) {
    return primary(e) == SQLiteErrorCode.SQLITE_NOTADB.code
        || primary(e) == SQLiteErrorCode.SQLITE_CORRUPT.code;
  }

  /** The primary result code is the lowest byte of an extended one. */
  private static int primary(SQLException e) {
    return e.getErrorCode() & 0xff;
  }
}
