package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.ServerThreads;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.post.PostId;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A blog that answers: one in this process, over a socket or without one, or one elsewhere. */
public sealed interface Subject extends AutoCloseable permits OverLoopback, InMemory, Elsewhere {

  /**
   * Starts what the target names.
   *
   * @param target {@code loopback}, {@code memory} or {@code http://host:port}
   * @param threads what a blog in this process serves on
   * @param store where it keeps what it has
   * @param cost what its accounts' passwords cost to hash
   * @throws IllegalArgumentException if the target is none of these, or has no use for such threads
   *     or stores
   */
  static Subject start(String target, ServerThreads threads, StoreKind store, HashCost cost) {
    if (threads == ServerThreads.VIRTUAL && !target.equals("loopback")) {
      throw new IllegalArgumentException(
          "serverThreads=virtual is for target=loopback only: in memory the blog runs on the threads"
              + " of its users, and elsewhere on its own");
    }
    return switch (target) {
      case "loopback" -> new OverLoopback(store.start(threads, cost));
      case "memory" -> new InMemory(store.start(threads, cost));
      default -> elsewhere(target, store);
    };
  }

  private static Subject elsewhere(String target, StoreKind store) {
    if (store != StoreKind.MEMORY) {
      throw new IllegalArgumentException(
          "store is for a blog in this process: " + target + " has its own");
    }
    return Elsewhere.at(target);
  }

  /** What a request names as its host. */
  URI uri();

  /** The password of all accounts that are made to measure. */
  default String password() {
    return "a horse, a course";
  }

  /** Connects to it, for one thread. */
  Connection connect() throws IOException;

  /** Makes sure that there is this account. */
  void register(Account account, Connection connection) throws IOException, InterruptedException;

  /**
   * Publishes posts, all at once, without a request.
   *
   * @throws IllegalArgumentException if it is elsewhere
   */
  List<PostId> publish(int posts);

  @Override
  void close();
}
