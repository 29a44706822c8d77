package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Two edits of any version both take effect, one after the other. */
public final class LostUnconditionalEdit {
  private LostUnconditionalEdit() {}

  /** Edited by the one, edited by the other, whose draft is kept at which version. */
  @Outcome(
      id = "true, true, other at 3",
      expect = ACCEPTABLE,
      desc = "the one edited, then the other")
  @Outcome(
      id = "true, true, one at 3",
      expect = ACCEPTABLE,
      desc = "the other edited, then the one")
  @Outcome(id = "true, true, one at 2", expect = FORBIDDEN, desc = "the edit of the other was lost")
  @Outcome(id = "true, true, other at 2", expect = FORBIDDEN, desc = "the edit of the one was lost")
  @Outcome(expect = FORBIDDEN, desc = "an edit of any version was refused")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final PostId id;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      id = Ann.create(posts, Ann.DRAFT).id();
    }

    @Actor
    public void oneEditor(ZZL_Result r) {
      r.r1 = edit(Ann.ONE);
    }

    @Actor
    public void otherEditor(ZZL_Result r) {
      r.r2 = edit(Ann.OTHER);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      r.r3 = posts.find(id).map(Ann::titleAtVersion).orElse("gone");
    }

    private boolean edit(Draft draft) {
      return posts.edit(id, Ann.NAME, Expected.ANY, draft, Ann.NOW) instanceof EditResult.Edited;
    }
  }

  /** Edits with get, then put. */
  static final class GetThenPut extends LockedPostStore {
    GetThenPut(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      return editUnlocked(id, author, expected, draft, now);
    }
  }

  /** The same race on {@link GetThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedGetThenPut {
    private final Shipped race = new Shipped(GetThenPut::new);

    @Actor
    public void oneEditor(ZZL_Result r) {
      race.oneEditor(r);
    }

    @Actor
    public void otherEditor(ZZL_Result r) {
      race.otherEditor(r);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      race.afterwards(r);
    }
  }

  /** Compares and sets, and does not try again when another edit was first. */
  static final class CompareAndSetOnce extends LockedPostStore {
    CompareAndSetOnce(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      var next = edited(current, draft, now);
      if (posts.replace(id, current, next)) {
        index(next);
      }
      return new EditResult.Edited(next);
    }
  }

  /** The same race on {@link CompareAndSetOnce}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCompareAndSetOnce {
    private final Shipped race = new Shipped(CompareAndSetOnce::new);

    @Actor
    public void oneEditor(ZZL_Result r) {
      race.oneEditor(r);
    }

    @Actor
    public void otherEditor(ZZL_Result r) {
      race.otherEditor(r);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      race.afterwards(r);
    }
  }
}
