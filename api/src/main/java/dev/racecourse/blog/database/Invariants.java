package dev.racecourse.blog.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What holds of the rows of a blog, whatever was done to it. */
final class Invariants {
  private static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "posts with a version below 1", "SELECT count(*) AS n FROM posts WHERE version < 1"),
          new Invariant(
              "posts of version 1 that were edited",
              "SELECT count(*) AS n FROM posts WHERE version = 1 AND updated_at <> created_at"),
          new Invariant(
              "posts that were edited before they were created",
              "SELECT count(*) AS n FROM posts WHERE updated_at < created_at"),
          new Invariant(
              "posts whose author has no account",
              "SELECT count(*) AS n FROM posts WHERE author NOT IN"
                  + " (SELECT username FROM accounts)"),
          new Invariant(
              "idempotency keys whose author has no account",
              "SELECT count(*) AS n FROM idempotency_keys WHERE author NOT IN"
                  + " (SELECT username FROM accounts)"),
          new Invariant(
              "idempotency keys for a post of another author, or of another time",
              "SELECT count(*) AS n FROM idempotency_keys JOIN posts ON posts.id = post WHERE"
                  + " posts.author <> idempotency_keys.author"
                  + " OR posts.created_at <> idempotency_keys.created_at"),
          new Invariant(
              "sessions whose user has no account",
              "SELECT count(*) AS n FROM sessions WHERE username NOT IN"
                  + " (SELECT username FROM accounts)"),
          new Invariant(
              "sessions that expire before they begin",
              "SELECT count(*) AS n FROM sessions WHERE expires_at <= created_at"));

  private Invariants() {}

  /** One of them: {@code select} counts the rows that break it. */
  private record Invariant(String broken, String select) {}

  /** Which are broken, by how many rows; a line each. */
  static List<String> broken(Transaction transaction) throws SQLException {
    var broken = new ArrayList<String>();
    for (var invariant : ALL) {
      var rows = transaction.one(invariant.select(), row -> row.number("n"));
      if (rows > 0) {
        broken.add(rows + " " + invariant.broken());
      }
    }
    return broken;
  }
}
