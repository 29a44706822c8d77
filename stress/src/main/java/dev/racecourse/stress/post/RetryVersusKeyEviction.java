package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZZ_Result;

/** Of an author who may have one idempotency key the newest one is remembered, and no other. */
public final class RetryVersusKeyEviction {
  private RetryVersusKeyEviction() {}

  /** The retry got which post, the newest key is remembered, the key before it is. */
  @Outcome(id = "first, true, false", expect = ACCEPTABLE, desc = "repeated, then forgotten")
  @Outcome(id = "second, true, false", expect = ACCEPTABLE, desc = "forgotten, then created anew")
  @Outcome(
      id = "second, true, true",
      expect = FORBIDDEN,
      desc = "the author has more keys than the limit")
  @Outcome(expect = FORBIDDEN, desc = "a key that was just used is forgotten")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final String RETRIED = "retried";
    private static final String NEW = "new";

    private final PostStore posts;
    private final CreateResult first;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      first = create(RETRIED);
    }

    @Actor
    public void author() {
      create(NEW);
    }

    @Actor
    public void retry(LZZ_Result r) {
      r.r1 = create(RETRIED).equals(first) ? "first" : "second";
    }

    @Arbiter
    public void afterwards(LZZ_Result r) {
      var newest = "first".equals(r.r1) ? NEW : RETRIED;
      r.r2 = isRemembered(newest);
      r.r3 = isRemembered(newest.equals(NEW) ? RETRIED : NEW);
    }

    private CreateResult create(String key) {
      return posts.createOnce(Ann.NAME, key, Ann.ONE, Ann.NOW);
    }

    /** Asks with another draft, which leaves a key that is remembered as it is. */
    private boolean isRemembered(String key) {
      return posts.createOnce(Ann.NAME, key, Ann.OTHER, Ann.NOW) instanceof CreateResult.KeyReused;
    }
  }

  /**
   * Makes room, creates, and records the key, under a lock of that key: the limit is of them all.
   */
  static final class LockPerKey extends LockedPostStore {
    private final ConcurrentMap<List<String>, Object> locks = new ConcurrentHashMap<>();

    LockPerKey(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      var owned = List.of(author, key);
      synchronized (locks.computeIfAbsent(owned, absent -> new Object())) {
        var earlier = created.get(owned);
        if (earlier != null) {
          return repeated(earlier, draft);
        }
        forgetOthers(owned);
        var post = create(author, draft, now);
        created.put(owned, post);
        return new CreateResult.Created(post);
      }
    }
  }

  /** The same race on {@link LockPerKey}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLockPerKey {
    private final Shipped race = new Shipped(LockPerKey::new);

    @Actor
    public void author() {
      race.author();
    }

    @Actor
    public void retry(LZZ_Result r) {
      race.retry(r);
    }

    @Arbiter
    public void afterwards(LZZ_Result r) {
      race.afterwards(r);
    }
  }
}
