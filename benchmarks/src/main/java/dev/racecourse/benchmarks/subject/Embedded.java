package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.ServerThreads;
import dev.racecourse.blog.Stores;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.post.PostId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A blog in this process.
 *
 * @param server the blog
 * @param stores what it keeps
 * @param afterwards what is done after it was closed
 */
record Embedded(BlogServer server, Stores stores, Runnable afterwards) implements AutoCloseable {

  static Embedded inMemory(ServerThreads threads, HashCost cost) {
    var options = BlogOptions.DEFAULT.on(threads);
    var stores = Stores.inMemory(options, Accounts.inMemory(cost));
    return new Embedded(BlogServer.start(options, stores), stores, () -> {});
  }

  /** A blog on a database that goes with it. */
  static Embedded on(TemporaryDatabase database, ServerThreads threads, HashCost cost) {
    try {
      var options = BlogOptions.DEFAULT.on(threads);
      var stores = Stores.in(database.open(), options, cost);
      return new Embedded(BlogServer.start(options, stores), stores, database::close);
    } catch (Throwable failure) {
      database.close();
      throw failure;
    }
  }

  /** Registers an account, not by a request: an address may register so many only. */
  void register(Account account) {
    stores.accounts().register(account.username(), account.password());
  }

  /** Publishes posts, not by requests: one transaction of a database makes all of them. */
  List<PostId> publish(int posts) {
    return stores.database().isPresent()
        ? stores.database().get().write(transaction -> created(posts))
        : created(posts);
  }

  private List<PostId> created(int posts) {
    var ids = new ArrayList<PostId>();
    for (var i = 0; i < posts; i++) {
      var created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      ids.add(stores.posts().create("archivist", Draft.titled("Post " + i), created).id());
    }
    return ids;
  }

  @Override
  public void close() {
    server.close();
    afterwards.run();
  }
}
