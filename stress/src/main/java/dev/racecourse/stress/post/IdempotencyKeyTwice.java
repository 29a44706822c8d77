package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJI_Result;

/** Two creates with one idempotency key create one post, and both get it. */
public final class IdempotencyKeyTwice {
  private IdempotencyKeyTwice() {}

  /** How many ids after the first the one attempt got, the other, and how many posts there are. */
  @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "one created the post, the other got it")
  @Outcome(id = "1, 2, 3", expect = FORBIDDEN, desc = "the key created two posts")
  @Outcome(id = "2, 1, 3", expect = FORBIDDEN, desc = "the key created two posts")
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
    private final Post first;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      first = Ann.create(posts, Ann.DRAFT);
    }

    @Actor
    public void oneAttempt(JJI_Result r) {
      r.r1 = attempt();
    }

    @Actor
    public void otherAttempt(JJI_Result r) {
      r.r2 = attempt();
    }

    @Arbiter
    public void afterwards(JJI_Result r) {
      r.r3 = posts.count();
    }

    private long attempt() {
      return Ann.createOnce(posts, Ann.ONE) instanceof CreateResult.Created created
          ? Ann.idsBetween(first, created.post())
          : 0;
    }
  }

  /** Looks for the key, creates, and records the key. */
  static final class LookThenCreate extends LockedPostStore {
    LookThenCreate(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      var earlier = created.get(List.of(author, key));
      if (earlier != null) {
        return repeated(earlier, draft);
      }
      var post = create(author, draft, now);
      created.put(List.of(author, key), post);
      return new CreateResult.Created(post);
    }
  }

  /** The same race on {@link LookThenCreate}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenCreate {
    private final Shipped race = new Shipped(LookThenCreate::new);

    @Actor
    public void oneAttempt(JJI_Result r) {
      race.oneAttempt(r);
    }

    @Actor
    public void otherAttempt(JJI_Result r) {
      race.otherAttempt(r);
    }

    @Arbiter
    public void afterwards(JJI_Result r) {
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
      var earlier = created.get(List.of(author, key));
      if (earlier != null) {
        return repeated(earlier, draft);
      }
      var post = create(author, draft, now);
      var first = created.putIfAbsent(List.of(author, key), post);
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
    public void oneAttempt(JJI_Result r) {
      race.oneAttempt(r);
    }

    @Actor
    public void otherAttempt(JJI_Result r) {
      race.otherAttempt(r);
    }

    @Arbiter
    public void afterwards(JJI_Result r) {
      race.afterwards(r);
    }
  }
}
