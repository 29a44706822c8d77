package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import dev.racecourse.blog.throttle.Throttles;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The stores of a blog, which belong together. Thread-safe as each of them is.
 *
 * @param sessions keeps to the limits of the options
 * @param posts keeps to them, too, if it has a limit
 * @param database where all of them keep what they have; empty if that is memory
 */
public record Stores(
    Accounts accounts,
    SessionStore sessions,
    PostStore posts,
    Throttles throttles,
    Optional<Database> database)
    implements AutoCloseable {

  /** Stores that live as long as the process, beside these accounts. */
  public static Stores inMemory(BlogOptions options, Accounts accounts) {
    return inMemory(
        accounts,
        SessionStore.inMemory(options.sessions(), tokens()),
        PostStore.inMemory(ids(), options.posts()));
  }

  static Stores inMemory(Accounts accounts, SessionStore sessions, PostStore posts) {
    return new Stores(accounts, sessions, posts, Throttles.inMemory(), Optional.empty());
  }

  /**
   * Stores that last as long as the database, which is closed with them.
   *
   * @param cost what the password of a new account costs to hash
   */
  public static Stores in(Database database, BlogOptions options, HashCost cost) {
    return new Stores(
        Accounts.in(database, cost),
        SessionStore.in(database, options.sessions(), tokens()),
        PostStore.in(database, ids(), options.posts()),
        Throttles.in(database),
        Optional.of(database));
  }

  private static Supplier<SessionToken> tokens() {
    return SessionToken.source(new SecureRandom());
  }

  private static PostIds ids() {
    return new PostIds(() -> ThreadLocalRandom.current().nextLong());
  }

  /** Closes the database. What is in memory is lost. */
  @Override
  public void close() {
    database.ifPresent(Database::close);
  }
}
