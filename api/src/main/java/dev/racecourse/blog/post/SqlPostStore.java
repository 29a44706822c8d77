package dev.racecourse.blog.post;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Lock;
import dev.racecourse.blog.database.Row;
import dev.racecourse.blog.database.Transaction;
import dev.racecourse.blog.database.Transaction.Utf8;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps posts in a database. Thread-safe: each operation is one transaction. A change locks the row
 * of its post first. Its only limit is that of the disk.
 */
final class SqlPostStore implements PostStore {
  private static final String COLUMNS = "id, author, title, body, created_at, updated_at, version";

  private final Database database;
  private final PostIds ids;
  private final PostLimits limits;
  private final SqlIdempotencyKeys keys;

  SqlPostStore(Database database, PostIds ids, PostLimits limits) {
    this.database = database;
    this.ids = ids;
    this.limits = limits;
    keys = new SqlIdempotencyKeys(limits.keysPerAuthor());
    newest().ifPresent(ids::startAfter);
  }

  /** The clock may have been put back since it was allocated. */
  private Optional<PostId> newest() {
    return database.read(
        transaction ->
            transaction.find(
                "SELECT id FROM posts ORDER BY id DESC LIMIT 1", row -> PostId.of(row.uuid("id"))));
  }

  @Override
  public Post create(String author, Draft draft, Instant given) {
    return database.write(
        transaction -> {
          var now = transaction.now(given);
          var post = Post.first(ids.next(now), author, draft, now);
          insert(transaction, post);
          return post;
        });
  }

  @Override
  public CreateResult createOnce(String author, String key, Draft draft, Instant given) {
    return database.write(
        transaction -> {
          var now = transaction.now(given);
          var candidate = Post.first(ids.next(now), author, draft, now);
          var earlier = keys.claim(transaction, key, candidate);
          if (earlier.isPresent()) {
            return earlier.get();
          }
          insert(transaction, candidate);
          return new CreateResult.Created(candidate);
        });
  }

  private static void insert(Transaction transaction, Post post) throws SQLException {
    transaction.change(
        "INSERT INTO posts (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
        post.id().uuid(),
        post.author(),
        new Utf8(post.draft().title()),
        new Utf8(post.draft().body()),
        post.createdAt(),
        post.updatedAt(),
        post.version());
  }

  @Override
  public Optional<Post> find(PostId id) {
    return database.read(
        transaction ->
            transaction.find(
                "SELECT " + COLUMNS + " FROM posts WHERE id = ?", SqlPostStore::read, id.uuid()));
  }

  @Override
  public Page list(PageRequest request) {
    var where = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    request
        .author()
        .ifPresent(
            author -> {
              where.add("author = ?");
              parameters.add(author);
            });
    request
        .before()
        .ifPresent(
            id -> {
              where.add("id < ?");
              parameters.add(id.uuid());
            });
    parameters.add(request.limit() + 1);
    var sql =
        "SELECT "
            + COLUMNS
            + " FROM posts"
            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
            + " ORDER BY id DESC LIMIT ?";
    return page(
        database.read(
            transaction -> transaction.list(sql, SqlPostStore::read, parameters.toArray())),
        request.limit());
  }

  private Page page(List<Post> found, int limit) {
    var characters = 0;
    for (var size = 0; size < found.size(); size++) {
      if (size == limit || characters >= limits.pageCharacters()) {
        return new Page(found.subList(0, size), Optional.of(found.get(size - 1).id()));
      }
      characters += found.get(size).draft().characters();
    }
    return new Page(found, Optional.empty());
  }

  @Override
  public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant given) {
    return database.write(
        transaction -> {
          var current = locked(transaction, id);
          var refusal = refusal(current, author, expected);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          var next = current.orElseThrow().edited(draft, transaction.now(given));
          transaction.change(
              "UPDATE posts SET title = ?, body = ?, updated_at = ?, version = ? WHERE id = ?",
              new Utf8(draft.title()),
              new Utf8(draft.body()),
              next.updatedAt(),
              next.version(),
              id.uuid());
          return new EditResult.Edited(next);
        });
  }

  @Override
  public DeleteResult delete(PostId id, String author, Expected expected) {
    return database.write(
        transaction -> {
          var current = locked(transaction, id);
          var refusal = refusal(current, author, expected);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          transaction.change("DELETE FROM posts WHERE id = ?", id.uuid());
          return new DeleteResult.Deleted(current.orElseThrow());
        });
  }

  private static Optional<Post> locked(Transaction transaction, PostId id) throws SQLException {
    return transaction.find(
        Lock.AGAINST_CHANGE,
        "SELECT " + COLUMNS + " FROM posts WHERE id = ?",
        SqlPostStore::read,
        id.uuid());
  }

  private static Optional<Refusal> refusal(
      Optional<Post> current, String author, Expected expected) {
    return current.isEmpty()
        ? Optional.of(new Refusal.Absent())
        : Refusal.of(current.get(), author, expected);
  }

  @Override
  public int count() {
    return database.read(
        transaction ->
            transaction.one(
                "SELECT count(*) AS posts FROM posts", row -> (int) row.number("posts")));
  }

  private static Post read(Row row) throws SQLException {
    return new Post(
        PostId.of(row.uuid("id")),
        row.name("author"),
        new Draft(row.text("title"), row.text("body")),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.number("version"));
  }
}
