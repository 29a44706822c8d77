package dev.racecourse.stress.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The counting can be wrong, and is not wrong without cause. */
class BombardmentTest {

  @Test
  void theShippedStoresCountRight() throws Exception {
    assertEquals(false, CountingSearch.retried(() -> countsWrong(posts())));
  }

  @Test
  void onePostInThousandLostIsCounted() throws Exception {
    assertEquals(true, CountingSearch.retried(() -> countsWrong(losingOneInThousand())));
  }

  private static PostStore losingOneInThousand() {
    var kept = posts();
    var elsewhere = posts();
    var created = new AtomicInteger();
    return (PostStore)
        Proxy.newProxyInstance(
            PostStore.class.getClassLoader(),
            new Class<?>[] {PostStore.class},
            (self, method, arguments) -> {
              var creates = method.getName().startsWith("create");
              var lost = creates && created.incrementAndGet() == 1_000;
              return method.invoke(lost ? elsewhere : kept, arguments);
            });
  }

  private static PostStore posts() {
    return PostStore.inMemory(new PostIds(() -> 0));
  }

  private static boolean countsWrong(PostStore posts) throws Exception {
    var sessions =
        SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
    var accounts = Accounts.inMemory(HashCost.LEAST);
    try (var server = BlogServer.start(BlogOptions.DEFAULT, accounts, sessions, posts)) {
      return new Bombardment(List.of(server.uri()), accounts).countsWrong();
    }
  }
}
