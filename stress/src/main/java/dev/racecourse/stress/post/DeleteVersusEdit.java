package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult.Deleted;
import dev.racecourse.blog.post.EditResult.Edited;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Of a delete and an edit of one version exactly one takes effect; no edit brings a post back. */
public final class DeleteVersusEdit {
  private DeleteVersusEdit() {}

  /** Deleted, edited, still there. */
  @Outcome(id = "true, false, false", expect = ACCEPTABLE, desc = "deleted, nothing left to edit")
  @Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "edited, the delete was stale")
  @Outcome(expect = FORBIDDEN, desc = "both took effect, or neither")
  @Ref("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts = Ann.emptyStore();
    private final PostId id = posts.create(Ann.NAME, Ann.DRAFT, Ann.NOW).id();

    @Actor
    public void deleter(ZZZ_Result r) {
      r.r1 = posts.delete(id, Ann.NAME, Ann.FIRST_VERSION) instanceof Deleted;
    }

    @Actor
    public void editor(ZZZ_Result r) {
      r.r2 = posts.edit(id, Ann.NAME, Ann.FIRST_VERSION, Ann.DRAFT, Ann.NOW) instanceof Edited;
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = posts.find(id).isPresent();
    }
  }

  /** Deletes and edits with a look at the version, then remove or put. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private static final Integer ID = 1;
    private static final Integer FIRST_VERSION = 1;

    private final ConcurrentSkipListMap<Integer, Integer> versions = new ConcurrentSkipListMap<>();

    public Planted() {
      versions.put(ID, FIRST_VERSION);
    }

    @Actor
    public void deleter(ZZZ_Result r) {
      r.r1 = FIRST_VERSION.equals(versions.get(ID));
      if (r.r1) {
        versions.remove(ID);
      }
    }

    @Actor
    public void editor(ZZZ_Result r) {
      r.r2 = FIRST_VERSION.equals(versions.get(ID));
      if (r.r2) {
        versions.put(ID, FIRST_VERSION + 1);
      }
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = versions.containsKey(ID);
    }
  }
}
