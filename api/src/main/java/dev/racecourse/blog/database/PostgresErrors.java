package dev.racecourse.blog.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;

/** What PostgreSQL's error codes mean (manual, appendix A). */
final class PostgresErrors {
  /** serialization_failure and deadlock_detected: the transaction was given up for another. */
  private static final Set<String> FOR_ANOTHER = Set.of("40001", "40P01");

  /** What the driver says that it did not find. */
  private static final String WANTED = "targetServerType: primary";

  private PostgresErrors() {}

  /**
   * Whether the same transaction may succeed when it is run again: it was given up for another, or
   * its connection was lost before its commit, so the server takes it back.
   */
  static boolean mayBeRunAgain(SQLException e) {
    return FOR_ANOTHER.contains(state(e)) || isLoss(e);
  }

  /** The connection was lost, or the server was stopped. */
  private static boolean isLoss(SQLException e) {
    return state(e).startsWith("08") || state(e).startsWith("57P");
  }

  /**
   * Whether nobody can know if a commit that failed like this took place: the connection was lost,
   * the server was stopped, or it says so itself (statement_completion_unknown).
   */
  static boolean leavesOutcomeUnknown(SQLException e) {
    return isLoss(e) || state(e).equals("40003");
  }

  /** What happened, in one line. */
  static String reason(SQLException e) {
    var cause = e.getCause() instanceof SQLException inner ? inner : e;
    if (cause.getCause() instanceof UnknownHostException unknown) {
      return "there is no host " + unknown.getMessage();
    }
    var message = String.valueOf(cause.getMessage());
    return message.contains(WANTED)
        ? "no server that was named accepts changes: it is a standby, or read-only"
        : message.lines().findFirst().orElse("no reason was given").replaceFirst("[.]$", "");
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}
