package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
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
import org.openjdk.jcstress.infra.results.ZZL_Result;

/**
 * Of two edits of one version exactly one takes effect, and what it wrote stays: no lost update.
 */
public final class EditVersusEdit {
  private EditVersusEdit() {}

  /** Edited by the one, edited by the other, whose draft is kept at which version. */
  @Outcome(
      id = "true, false, one at 2",
      expect = ACCEPTABLE,
      desc = "one edited, the other was stale")
  @Outcome(
      id = "false, true, other at 2",
      expect = ACCEPTABLE,
      desc = "the other edited, one was stale")
  @Outcome(expect = FORBIDDEN, desc = "both edits won: an update was lost")
  @Ref("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final Draft ONE = new Draft("one", "");
    private static final Draft OTHER = new Draft("other", "");

    private final PostStore posts = Ann.emptyStore();
    private final PostId id = posts.create(Ann.NAME, Ann.DRAFT, Ann.NOW).id();

    @Actor
    public void oneEditor(ZZL_Result r) {
      r.r1 = edit(ONE);
    }

    @Actor
    public void otherEditor(ZZL_Result r) {
      r.r2 = edit(OTHER);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      var kept = posts.find(id).orElseThrow();
      r.r3 = kept.draft().title() + " at " + kept.version();
    }

    private boolean edit(Draft draft) {
      return posts.edit(id, Ann.NAME, Ann.FIRST_VERSION, draft, Ann.NOW) instanceof Edited;
    }
  }

  /** Edits with a look at the version, then put. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private static final Integer ID = 1;

    private final ConcurrentSkipListMap<Integer, String> posts = new ConcurrentSkipListMap<>();

    public Planted() {
      posts.put(ID, "draft at 1");
    }

    @Actor
    public void oneEditor(ZZL_Result r) {
      r.r1 = edit("one at 2");
    }

    @Actor
    public void otherEditor(ZZL_Result r) {
      r.r2 = edit("other at 2");
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      r.r3 = posts.get(ID);
    }

    private boolean edit(String next) {
      if (!"draft at 1".equals(posts.get(ID))) {
        return false;
      }
      posts.put(ID, next);
      return true;
    }
  }
}
