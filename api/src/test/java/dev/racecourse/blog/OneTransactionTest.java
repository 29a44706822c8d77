package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.DatabaseException;
import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostLimits;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is done in a session, and what a key stands for, is kept as a whole, or not at all. */
@ParameterizedClass
@EnumSource(mode = Mode.EXCLUDE, names = "MEMORY")
class OneTransactionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));
  private static final Draft DRAFT = new Draft("title", "body");

  private final StoreKind kind;
  private final Stores stores;
  private final SessionKey ann;

  OneTransactionTest(StoreKind kind) {
    this.kind = kind;
    stores = Stores.in(kind.emptied().orElseThrow(), BlogOptions.DEFAULT, HashCost.LEAST);
    ann = stores.sessions().create("ann", NOON).key();
  }

  @Test
  void whatAFailedActionDidIsTakenBackAndSoIsTheUse() {
    var before = stores.sessions().find(ann, NOON);
    assertThrows(
        IllegalStateException.class,
        () ->
            stores
                .sessions()
                .whileLive(
                    ann,
                    LATER,
                    session -> {
                      stores.posts().createOnce("ann", "key", DRAFT, LATER);
                      throw new IllegalStateException("planted");
                    }));
    assertEquals(0, stores.posts().count());
    assertEquals(before, stores.sessions().find(ann, NOON));
    var again = stores.posts().createOnce("ann", "key", new Draft("other", ""), LATER);
    assertTrue(again instanceof CreateResult.Created);
  }

  @Test
  void nobodySeesWhatIsNotCommitted() {
    var unseen =
        stores
            .sessions()
            .whileLive(
                ann,
                LATER,
                session -> {
                  var post = stores.posts().create("ann", DRAFT, LATER);
                  assertEquals(Optional.of(post), stores.posts().find(post.id()));
                  return CompletableFuture.supplyAsync(() -> stores.posts().find(post.id())).join();
                });
    assertEquals(Optional.of(Optional.empty()), unseen);
    assertEquals(1, stores.posts().count());
  }

  @Test
  void aPostWhoseKeyCannotBeKeptIsNotThere() {
    var database = stores.database().orElseThrow();
    database.write(transaction -> transaction.change(refuseKeys()));
    try {
      assertThrows(
          DatabaseException.class, () -> stores.posts().createOnce("ann", "key", DRAFT, NOON));
      assertEquals(0, stores.posts().count());
    } finally {
      database.write(transaction -> transaction.change(acceptKeys()));
    }
  }

  private String refuseKeys() {
    return kind == StoreKind.POSTGRES
        ? "ALTER TABLE idempotency_keys ADD CONSTRAINT planted CHECK (author = '') NOT VALID"
        : "CREATE TRIGGER planted BEFORE INSERT ON idempotency_keys"
            + " BEGIN SELECT RAISE(ABORT, 'planted'); END";
  }

  private String acceptKeys() {
    return kind == StoreKind.POSTGRES
        ? "ALTER TABLE idempotency_keys DROP CONSTRAINT planted"
        : "DROP TRIGGER planted";
  }

  /** Two nodes that allocate the same id: the second cannot keep its post. */
  @Test
  void aKeyWhosePostCannotBeKeptIsFree() {
    var database = stores.database().orElseThrow();
    var one = PostStore.in(database, new PostIds(() -> 0), PostLimits.DEFAULT);
    var other = PostStore.in(database, new PostIds(() -> 0), PostLimits.DEFAULT);
    one.create("ann", DRAFT, NOON);
    assertThrows(DatabaseException.class, () -> other.createOnce("ann", "key", DRAFT, NOON));
    assertEquals(1, one.count());
    var again = one.createOnce("ann", "key", new Draft("other", ""), NOON);
    assertTrue(again instanceof CreateResult.Created);
    assertEquals(2, one.count());
  }
}
