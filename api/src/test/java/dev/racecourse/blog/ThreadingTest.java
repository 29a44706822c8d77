package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.StoreKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.junit.jupiter.api.Test;

/** Which threads do the work. */
class ThreadingTest extends ServerTest {

  private final StoreKind kind;

  ThreadingTest(StoreKind kind) {
    super(kind);
    this.kind = kind;
  }

  @Test
  void theHandlerTreeIsNonBlocking() {
    assertEquals(InvocationType.NON_BLOCKING, server.jetty().getInvocationType());
  }

  @Test
  void passwordsAreHashedOnTheirOwnThreadsOnly() throws Exception {
    var hashing = new HashSet<String>();
    try (var blog = WatchedBlog.start(kind, HashCost.DEFAULT)) {
      var login = CompletableFuture.runAsync(() -> logInOften(blog));
      while (!login.isDone()) {
        hashing.addAll(threadsInArgon2());
      }
      login.get();
    }
    assertTrue(hashing.contains("hashing"), "no hashing was seen");
    assertEquals(1, hashing.size(), "hashed on " + hashing);
  }

  @Test
  void aClosedServerLeavesNoThreadBehind() throws Exception {
    var before = Thread.getAllStackTraces().keySet();
    var other = WatchedBlog.start(kind);
    new BlogClient(other.uri()).login("ann");
    var started = new HashSet<>(Thread.getAllStackTraces().keySet());
    started.removeAll(before);
    started.removeIf(thread -> thread.getName().matches("(HttpClient|ForkJoinPool|Common-).*"));
    assertFalse(started.isEmpty());
    other.close();
    for (var thread : started) {
      thread.join(TimeUnit.SECONDS.toMillis(Await.HANGS_AFTER_SECONDS));
      assertFalse(thread.isAlive(), () -> "still there: " + thread);
    }
  }

  private static void logInOften(WatchedBlog blog) {
    try {
      for (var i = 0; i < 20; i++) {
        new BlogClient(blog.uri()).login("ann");
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> threadsInArgon2() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            thread ->
                Arrays.stream(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().contains("Argon2BytesGenerator")))
        .map(thread -> thread.getKey().getName())
        .collect(Collectors.toSet());
  }
}
