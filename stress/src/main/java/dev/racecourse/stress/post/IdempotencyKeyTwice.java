package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Two creates with one idempotency key create one post, and both get it. */
public final class IdempotencyKeyTwice {
  private IdempotencyKeyTwice() {}

  /** Both attempts got one post, how many posts there are. */
  @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "one created the post, the other got it")
  @Outcome(id = "false, 2", expect = FORBIDDEN, desc = "the key created two posts")
  @Outcome(expect = FORBIDDEN, desc = "the key created a post that nobody got")
  @Ref("https://github.com/mastodon/mastodon/issues/37879")
  @Ref("https://github.com/alphagov/pay-connector/issues/4460")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private @Nullable CreateResult one;
    private @Nullable CreateResult other;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void oneAttempt() {
      one = Ann.createOnce(posts, Ann.ONE);
    }

    @Actor
    public void otherAttempt() {
      other = Ann.createOnce(posts, Ann.ONE);
    }

    @Arbiter
    public void afterwards(ZI_Result r) {
      r.r1 = one instanceof CreateResult.Created && one.equals(other);
      r.r2 = posts.count();
    }
  }

  /** Looks for the key, creates, and records the key. */
  static final class LookThenCreate extends LockedPostStore {
    LookThenCreate(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      return createOnceUnlocked(author, key, draft, now);
    }
  }

  /** The same race on {@link LookThenCreate}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenCreate {
    private final Shipped race = new Shipped(LookThenCreate::new);

    @Actor
    public void oneAttempt() {
      race.oneAttempt();
    }

    @Actor
    public void otherAttempt() {
      race.otherAttempt();
    }

    @Arbiter
    public void afterwards(ZI_Result r) {
      race.afterwards(r);
    }
  }

  /** Records the key atomically, when the post is already created. */
  static final class CreateThenPutIfAbsent extends LockedPostStore {
    CreateThenPutIfAbsent(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      var owned = List.of(author, key);
      var earlier = created.get(owned);
      if (earlier != null) {
        return repeated(earlier, draft);
      }
      var post = create(author, draft, now);
      var first = created.putIfAbsent(owned, post);
      forgetOthers(owned);
      return first == null ? new CreateResult.Created(post) : repeated(first, draft);
    }
  }

  /** The same race on {@link CreateThenPutIfAbsent}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCreateThenPutIfAbsent {
    private final Shipped race = new Shipped(CreateThenPutIfAbsent::new);

    @Actor
    public void oneAttempt() {
      race.oneAttempt();
    }

    @Actor
    public void otherAttempt() {
      race.otherAttempt();
    }

    @Arbiter
    public void afterwards(ZI_Result r) {
      race.afterwards(r);
    }
  }
}
