package dev.racecourse.blog.throttle;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Transaction;
import dev.racecourse.blog.database.Transaction.Utf8;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps cooldowns in a database, which several nodes may share. Thread-safe: each call is one
 * transaction. Those that change the cooldown of one subject take turns.
 */
final class SqlCooldowns implements Cooldowns {
  private static final String OF_SUBJECT = " WHERE kind = ? AND subject = ?";

  private final Database database;
  private final String kind;
  private final int capacity;
  private final Cooldown.Rule rule;

  /**
   * Keeps those of one kind.
   *
   * @param capacity the most subjects, at least 1
   */
  SqlCooldowns(Database database, String kind, int capacity, Cooldown.Rule rule) {
    this.database = database;
    this.kind = kind;
    this.capacity = capacity;
    this.rule = rule;
  }

  /** Writes only if the cooldown is forgotten, or the clock was set back. */
  @Override
  public Duration delay(String subject, Instant given) {
    var seen = database.read(transaction -> seen(transaction, subject, given));
    if (seen.isEmpty()) {
      return Duration.ZERO;
    }
    return seen.get().isSettled()
        ? seen.get().cooldown().left(seen.get().now())
        : database.write(transaction -> settled(transaction, subject, given));
  }

  private Duration settled(Transaction transaction, String subject, Instant given)
      throws SQLException {
    takeTurns(transaction, subject);
    var found = seen(transaction, subject, given);
    if (found.isEmpty()) {
      return Duration.ZERO;
    }
    var now = found.get().now();
    if (found.get().cooldown().isForgotten(now)) {
      delete(transaction, subject);
      return Duration.ZERO;
    }
    var begun = found.get().cooldown().begunBy(now);
    transaction.change(
        "UPDATE cooldowns SET since = ?, forgotten_at = ?" + OF_SUBJECT,
        begun.since(),
        begun.forgottenAt(),
        kind,
        new Utf8(subject));
    return begun.left(now);
  }

  @Override
  public void add(String subject, Instant given) {
    database.write(
        transaction -> {
          takeTurns(transaction, subject);
          var now = transaction.now(given);
          var before =
              seen(transaction, subject, given)
                  .map(Seen::cooldown)
                  .filter(cooldown -> !cooldown.isForgotten(now))
                  .orElse(rule.of(0, now));
          delete(transaction, subject);
          insert(transaction, subject, before.oneMore(now));
          return makeRoom(transaction, now);
        });
  }

  private void insert(Transaction transaction, String subject, Cooldown cooldown)
      throws SQLException {
    transaction.change(
        "INSERT INTO cooldowns (kind, subject, amount, since, forgotten_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        kind,
        new Utf8(subject),
        cooldown.amount(),
        cooldown.since(),
        cooldown.forgottenAt());
  }

  private int makeRoom(Transaction transaction, Instant now) throws SQLException {
    var forgotten =
        transaction.change("DELETE FROM cooldowns WHERE kind = ? AND forgotten_at <= ?", kind, now);
    return forgotten
        + transaction.change(
            "DELETE FROM cooldowns WHERE kind = ? AND number <= (SELECT number FROM cooldowns"
                + " WHERE kind = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
            kind,
            kind,
            capacity);
  }

  /** Most subjects have nothing to forget, and nothing is written. */
  @Override
  public void forget(String subject) {
    var found =
        database.read(
            transaction ->
                transaction.find(
                    "SELECT number FROM cooldowns" + OF_SUBJECT,
                    row -> row.number("number"),
                    kind,
                    new Utf8(subject)));
    if (found.isPresent()) {
      database.write(
          transaction -> {
            takeTurns(transaction, subject);
            return delete(transaction, subject);
          });
    }
  }

  @Override
  public int size() {
    return database.read(
        transaction ->
            transaction.one(
                "SELECT count(*) AS subjects FROM cooldowns WHERE kind = ?",
                row -> (int) row.number("subjects"),
                kind));
  }

  private void takeTurns(Transaction transaction, String subject) throws SQLException {
    transaction.takeTurns(kind + " " + subject);
  }

  private int delete(Transaction transaction, String subject) throws SQLException {
    return transaction.change("DELETE FROM cooldowns" + OF_SUBJECT, kind, new Utf8(subject));
  }

  private Optional<Seen> seen(Transaction transaction, String subject, Instant given)
      throws SQLException {
    var found =
        transaction.find(
            "SELECT amount, since FROM cooldowns" + OF_SUBJECT,
            row -> rule.of(row.number("amount"), row.instant("since")),
            kind,
            new Utf8(subject));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Seen(found.get(), transaction.now(given)));
  }

  /** A cooldown, and when it was seen. */
  private record Seen(Cooldown cooldown, Instant now) {
    boolean isSettled() {
      return !cooldown.isForgotten(now) && cooldown.begunBy(now).equals(cooldown);
    }
  }
}
