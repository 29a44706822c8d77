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
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Of two edits of one version exactly one takes effect, and what it wrote stays. */
public final class LostUpdate {
  private LostUpdate() {}

  /** Edited by the one, edited by the other, whose draft is kept at which version. */
  @Outcome(id = "true, false, one at 2", expect = ACCEPTABLE, desc = "the other came too late")
  @Outcome(id = "false, true, other at 2", expect = ACCEPTABLE, desc = "the one came too late")
  @Outcome(
      id = {"true, true, one at 2", "true, true, other at 2"},
      expect = FORBIDDEN,
      desc = "both edits won: an update was lost")
  @Outcome(expect = FORBIDDEN, desc = "the post is not as the winner left it")
  @Ref("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1")
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
      var result = posts.edit(id, Ann.NAME, Ann.FIRST_VERSION, draft, Ann.NOW);
      return result instanceof EditResult.Edited;
    }
  }

  /** Looks at the version, then puts. */
  static final class LookThenPut extends LockedPostStore {
    LookThenPut(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      return editUnlocked(id, author, expected, draft, now);
    }
  }

  /** The same race on {@link LookThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenPut {
    private final Shipped race = new Shipped(LookThenPut::new);

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
