package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Of two drafts with one idempotency key at once one becomes a post, the other is refused. */
public final class OneKeyTwoDrafts {
  private OneKeyTwoDrafts() {}

  /** The one draft was created, the other was, the titles of all posts. */
  @Outcome(id = "true, false, one", expect = ACCEPTABLE, desc = "the key stands for the one draft")
  @Outcome(
      id = "false, true, other",
      expect = ACCEPTABLE,
      desc = "the key stands for the other draft")
  @Outcome(
      id = {"true, true, one", "true, true, other"},
      expect = FORBIDDEN,
      desc = "who sent the one draft got the post of the other")
  @Outcome(expect = FORBIDDEN, desc = "the key created two posts, or none")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void oneAttempt(ZZL_Result r) {
      r.r1 = Ann.createOnce(posts, Ann.ONE) instanceof CreateResult.Created;
    }

    @Actor
    public void otherAttempt(ZZL_Result r) {
      r.r2 = Ann.createOnce(posts, Ann.OTHER) instanceof CreateResult.Created;
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      r.r3 = Ann.titles(posts.list(Ann.ALL));
    }
  }

  /** Compares the draft when the key is there already, then creates in one atomic step. */
  static final class LookThenCompute extends LockedPostStore {
    LookThenCompute(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      var owned = List.of(author, key);
      var earlier = created.get(owned);
      if (earlier != null) {
        return repeated(earlier, draft);
      }
      var post = created.computeIfAbsent(owned, absent -> create(author, draft, now));
      forgetOthers(owned);
      return new CreateResult.Created(post);
    }
  }

  /** The same race on {@link LookThenCompute}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenCompute {
    private final Shipped race = new Shipped(LookThenCompute::new);

    @Actor
    public void oneAttempt(ZZL_Result r) {
      race.oneAttempt(r);
    }

    @Actor
    public void otherAttempt(ZZL_Result r) {
      race.otherAttempt(r);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      race.afterwards(r);
    }
  }
}
