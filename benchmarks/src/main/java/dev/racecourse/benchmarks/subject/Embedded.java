package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.ServerThreads;
import dev.racecourse.blog.Stores;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;

/**
 * A blog in this process.
 *
 * @param server the blog
 * @param accounts its accounts
 * @param afterwards what is done after it was closed
 */
record Embedded(BlogServer server, Accounts accounts, Runnable afterwards)
    implements AutoCloseable {

  static Embedded inMemory(ServerThreads threads, HashCost cost) {
    var accounts = Accounts.inMemory(cost);
    var server = BlogServer.start(BlogOptions.DEFAULT.on(threads), accounts);
    return new Embedded(server, accounts, () -> {});
  }

  /** A blog on a database that goes with it. */
  static Embedded on(TemporaryDatabase database, ServerThreads threads, HashCost cost) {
    try {
      var options = BlogOptions.DEFAULT.on(threads);
      var stores = Stores.in(database.open(), options, cost);
      return new Embedded(BlogServer.start(options, stores), stores.accounts(), database::close);
    } catch (Throwable failure) {
      database.close();
      throw failure;
    }
  }

  /** Registers an account, not by a request: an address may register so many only. */
  void register(Account account) {
    accounts.register(account.username(), account.password());
  }

  @Override
  public void close() {
    server.close();
    afterwards.run();
  }
}
