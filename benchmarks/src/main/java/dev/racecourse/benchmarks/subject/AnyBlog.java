package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.blog.ServerThreads;
import dev.racecourse.blog.account.HashCost;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A blog under test: what the parameters say, but for what a password costs it to hash. */
@State(Scope.Benchmark)
public abstract class AnyBlog {
  /** {@code loopback}, {@code memory} or {@code http://host:port}. */
  @Param("loopback")
  public String target = "loopback";

  /** What the usernames of the accounts begin with. */
  @Param("user")
  public String user = "user";

  /** What a blog in this process serves on: {@code platform} or {@code virtual}. */
  @Param("platform")
  public String serverThreads = "platform";

  /**
   * Where a blog in this process keeps what it has: {@code memory}, {@code sqlite}, {@code
   * postgres}.
   */
  @Param("memory")
  public String store = "memory";

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Set<Account> accounts = ConcurrentHashMap.newKeySet();
  private final HashCost cost;
  private Subject subject;

  AnyBlog(HashCost cost) {
    this.cost = cost;
  }

  /** Starts the blog, or finds that there is one. */
  @Setup
  public void start() {
    subject = Subject.start(target, threads(), StoreKind.of(store), cost);
  }

  /** Stops the blog; or deletes what the accounts of this run published elsewhere. */
  @TearDown
  public void stop() throws IOException, InterruptedException {
    try {
      if (subject instanceof Elsewhere) {
        for (var account : accounts) {
          deletePosts(account);
        }
      }
    } finally {
      Stopping.begin(subject::close);
    }
  }

  /** On a connection of its own, in a session of its own: those of the run may have idled out. */
  private void deletePosts(Account account) throws IOException, InterruptedException {
    try (var connection = connect()) {
      var session = account.openSession(connection, requests());
      new OwnPosts(connection, session, account.username()).deleteAll();
      connection.send(session.post("/logout")).expect(204);
    }
  }

  ServerThreads threads() {
    return switch (serverThreads) {
      case "platform", "virtual" -> ServerThreads.valueOf(serverThreads.toUpperCase(Locale.ROOT));
      default ->
          throw new IllegalArgumentException(
              "serverThreads must be platform or virtual, not " + serverThreads);
    };
  }

  Subject subject() {
    return subject;
  }

  /** What a request names as its host. */
  public URI uri() {
    return subject.uri();
  }

  /** Connects, for one thread. */
  public Connection connect() throws IOException {
    return subject.connect();
  }

  /** Requests of nobody in particular. */
  public Requests requests() {
    return Requests.to(uri());
  }

  /** The account of that name among those of this run. */
  public Account account(Object name) {
    return new Account(user + "-" + name, subject.password());
  }

  /**
   * Registers and logs in. One at a time: the blog hashes a few passwords at once and lets few wait
   * for it.
   *
   * @return requests in the session
   */
  public Requests openSession(Account account, Connection connection)
      throws IOException, InterruptedException {
    accounts.add(account);
    oneAtATime.lock();
    try {
      subject.register(account, connection);
      return account.openSession(connection, requests());
    } finally {
      oneAtATime.unlock();
    }
  }
}
