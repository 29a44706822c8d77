package dev.racecourse.stress.matrix;

import dev.racecourse.blog.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Users on many threads: each logs in, posts, asks who it is, logs out; then posts are counted. */
final class Bombardment {
  private static final int USERS = 64;

  private final List<URI> blogs;
  private final Accounts accounts;

  /**
   * Gets ready.
   *
   * @param blogs servers on the same stores, which the users spread over
   */
  Bombardment(List<URI> blogs, Accounts accounts) {
    this.blogs = blogs;
    this.accounts = accounts;
  }

  /**
   * Whether anything was not as it has to be.
   *
   * @throws IOException if a connection broke, which says nothing of the stores
   */
  boolean countsWrong() throws Exception {
    var together = new CyclicBarrier(USERS);
    var users = new ArrayList<Callable<List<String>>>();
    for (var i = 0; i < USERS; i++) {
      var name = "user-" + i;
      accounts.register(name, User.PASSWORD);
      var blog = blogs.get(i % blogs.size());
      users.add(() -> new User(blog, name).use(together));
    }
    var pool = Executors.newFixedThreadPool(USERS);
    try {
      var created = new ArrayList<String>();
      for (var user : pool.invokeAll(users)) {
        created.addAll(user.get());
      }
      var listed = new User(blogs.get(0), "nobody").listed();
      return created.stream().distinct().count() != USERS * User.POSTS
          || listed.size() != created.size()
          || !listed.containsAll(created);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof User.Unexpected) {
        return true;
      }
      throw e.getCause() instanceof IOException broken ? broken : e;
    } finally {
      pool.shutdown();
    }
  }
}
