package dev.racecourse.blog.database;

import java.sql.SQLException;
import java.time.Instant;

/** Whose clock says what time it is in a transaction. */
@FunctionalInterface
interface Timekeeper {
  /** The process that asks: the only one there is. */
  Timekeeper PROCESS = (transaction, given) -> given;

  /** The PostgreSQL server, whose clock all processes share. */
  Timekeeper SERVER =
      (transaction, given) ->
          transaction.one(
              "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
              row -> row.instant("now"));

  /** The time of a transaction, to the millisecond. */
  Instant now(Transaction transaction, Instant given) throws SQLException;
}
