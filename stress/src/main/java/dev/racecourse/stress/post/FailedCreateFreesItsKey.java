package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/** An idempotency key whose create failed creates its post at the next attempt, and once. */
public final class FailedCreateFreesItsKey {
  private FailedCreateFreesItsKey() {}

  /** What became of the one attempt, of the other, and how many posts there are after a third. */
  @Outcome(
      id = "failed, created, 1",
      expect = ACCEPTABLE,
      desc = "the one failed, then the other created")
  @Outcome(
      id = "created, failed, 1",
      expect = ACCEPTABLE,
      desc = "the other failed, then the one created")
  @Outcome(
      id = {"failed, failed, 0", "failed, failed, 1"},
      expect = FORBIDDEN,
      desc = "the failure of one attempt kept the key")
  @Outcome(
      id = {"failed, created, 2", "created, failed, 2"},
      expect = FORBIDDEN,
      desc = "the failure freed the key of another attempt")
  @Outcome(expect = FORBIDDEN, desc = "a create neither failed nor created")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final AtomicBoolean failed = new AtomicBoolean();

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = stores.create(this::failOnce);
    }

    @Actor
    public void oneAttempt(LLI_Result r) {
      r.r1 = attempt();
    }

    @Actor
    public void otherAttempt(LLI_Result r) {
      r.r2 = attempt();
    }

    @Arbiter
    public void afterwards(LLI_Result r) {
      attempt();
      r.r3 = posts.count();
    }

    private String attempt() {
      try {
        return Ann.createOnce(posts, Ann.ONE) instanceof CreateResult.Created
            ? "created"
            : "refused";
      } catch (IllegalStateException e) {
        return "failed";
      }
    }

    private long failOnce() {
      if (failed.compareAndSet(false, true)) {
        throw new IllegalStateException("no random bits");
      }
      return 0;
    }
  }

  /** Frees the key when the creation fails, and fails whoever waited for it as well. */
  static final class ShareTheFailure extends LockedPostStore {
    private final ConcurrentMap<List<String>, CompletableFuture<Post>> reserved =
        new ConcurrentHashMap<>();

    ShareTheFailure(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      var reservation = new CompletableFuture<Post>();
      var earlier = reserved.putIfAbsent(List.of(author, key), reservation);
      if (earlier != null) {
        return repeated(posted(earlier), draft);
      }
      try {
        reservation.complete(create(author, draft, now));
      } catch (RuntimeException e) {
        reserved.remove(List.of(author, key));
        reservation.completeExceptionally(e);
      }
      return new CreateResult.Created(posted(reservation));
    }
  }

  /** The same race on {@link ShareTheFailure}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedShareTheFailure {
    private final Shipped race = new Shipped(ShareTheFailure::new);

    @Actor
    public void oneAttempt(LLI_Result r) {
      race.oneAttempt(r);
    }

    @Actor
    public void otherAttempt(LLI_Result r) {
      race.otherAttempt(r);
    }

    @Arbiter
    public void afterwards(LLI_Result r) {
      race.afterwards(r);
    }
  }

  /** Forgets the key when the creation fails, though another attempt may have recorded it. */
  static final class ForgetOnFailure extends LockedPostStore {
    ForgetOnFailure(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
      try {
        return createOnceUnlocked(author, key, draft, now);
      } catch (RuntimeException e) {
        created.remove(List.of(author, key));
        throw e;
      }
    }
  }

  /** The same race on {@link ForgetOnFailure}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedForgetOnFailure {
    private final Shipped race = new Shipped(ForgetOnFailure::new);

    @Actor
    public void oneAttempt(LLI_Result r) {
      race.oneAttempt(r);
    }

    @Actor
    public void otherAttempt(LLI_Result r) {
      race.otherAttempt(r);
    }

    @Arbiter
    public void afterwards(LLI_Result r) {
      race.afterwards(r);
    }
  }

  /** The post of whoever reserved the key, once it is created; or its failure. */
  private static Post posted(CompletableFuture<Post> reservation) {
    try {
      return reservation.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("creation failed", e);
    }
  }
}
