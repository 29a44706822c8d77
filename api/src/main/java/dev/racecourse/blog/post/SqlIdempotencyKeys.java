package dev.racecourse.blog.post;

import dev.racecourse.blog.database.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers in a database which post each author's idempotency key created, for a day. A key is
 * claimed in the transaction that adds its post, so either both are there or neither.
 */
final class SqlIdempotencyKeys {
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final int perAuthor;

  SqlIdempotencyKeys(int perAuthor) {
    this.perAuthor = perAuthor;
  }

  /**
   * Claims the key for this post.
   *
   * @return empty if it was free; else the answer to the request, which must add nothing
   */
  Optional<CreateResult> claim(Transaction transaction, String key, Post candidate)
      throws SQLException {
    var author = candidate.author();
    var owned = Fingerprint.of(author, key).bytes();
    var content = Fingerprint.of(candidate.draft().title(), candidate.draft().body());
    var now = candidate.createdAt();
    transaction.change(
        "DELETE FROM idempotency_keys WHERE author = ? AND key = ? AND created_at <= ?",
        author,
        owned,
        now.minus(LIFETIME));
    var claimed =
        transaction.change(
            "INSERT INTO idempotency_keys (author, key, content, post, created_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            author,
            owned,
            content.bytes(),
            candidate.id().uuid(),
            now);
    if (claimed == 0) {
      var earlier = earlier(transaction, owned, content, candidate);
      // A key that was there and is gone made room for newer ones of its author: it is free.
      return earlier.isPresent() ? earlier : claim(transaction, key, candidate);
    }
    transaction.change(
        "DELETE FROM idempotency_keys WHERE author = ? AND number <= (SELECT number FROM"
            + " idempotency_keys WHERE author = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
        author,
        author,
        perAuthor);
    return Optional.empty();
  }

  private static Optional<CreateResult> earlier(
      Transaction transaction, byte[] owned, Fingerprint content, Post candidate)
      throws SQLException {
    return transaction.find(
        "SELECT content, post, created_at FROM idempotency_keys WHERE author = ? AND key = ?",
        row ->
            Fingerprint.of(row.bytes("content")).equals(content)
                ? new CreateResult.Created(
                    Post.first(
                        PostId.of(row.uuid("post")),
                        candidate.author(),
                        candidate.draft(),
                        row.instant("created_at")))
                : new CreateResult.KeyReused(),
        candidate.author(),
        owned);
  }
}
