package dev.racecourse.stress.matrix;

import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the ancestor of this project did: start the real server, log in, bombard it from many
 * threads, join, count. A selector serves one request at a time, and a server may have only one; so
 * that requests meet for sure, there are two servers on the same stores.
 */
final class CountingSearch implements Search {
  private static final int ATTEMPTS = 3;

  @Override
  public Map<TestName, Double> run(List<TestName> planted) throws Exception {
    var caught = new TreeMap<TestName, Double>();
    for (var bug : planted) {
      var startNanos = System.nanoTime();
      if (retried(() -> isCaught(bug))) {
        caught.put(bug, (System.nanoTime() - startNanos) / 1e9);
      }
    }
    return caught;
  }

  /** Tries again when a connection breaks, which says nothing of the stores. */
  static boolean retried(Callable<Boolean> countsWrong) throws Exception {
    for (var attempt = 1; ; attempt++) {
      try {
        return countsWrong.call();
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static boolean isCaught(TestName bug) throws Exception {
    var options = BlogOptions.DEFAULT;
    Supplier<SessionToken> tokens = SessionToken.source(new SecureRandom());
    LongSupplier random = () -> ThreadLocalRandom.current().nextLong();
    var sessions = SessionStore.inMemory(options.sessions(), tokens);
    var posts = PostStore.inMemory(new PostIds(random));
    var listed = bug.listed();
    var hazard = listed.substring(0, listed.lastIndexOf('.'));
    var store = Class.forName(hazard + "$" + bug.bug());
    if (SessionStore.class.isAssignableFrom(store)) {
      var constructor = store.getDeclaredConstructor(SessionLimits.class, Supplier.class);
      constructor.setAccessible(true);
      sessions = (SessionStore) constructor.newInstance(options.sessions(), tokens);
    } else if (PostStore.class.isAssignableFrom(store)) {
      var constructor = store.getDeclaredConstructor(LongSupplier.class);
      constructor.setAccessible(true);
      posts = (PostStore) constructor.newInstance(random);
    } else {
      // The server has a throttle of its own, and counting users do not guess passwords.
      return false;
    }
    var accounts = Accounts.inMemory(HashCost.LEAST);
    try (var one = BlogServer.start(options, accounts, sessions, posts);
        var other = BlogServer.start(options, accounts, sessions, posts)) {
      return new Bombardment(List.of(one.uri(), other.uri()), accounts).countsWrong();
    }
  }
}
