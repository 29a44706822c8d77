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

/** A version that was edited is gone for good, though its draft came back. */
public final class EditBackAndForth {
  private EditBackAndForth() {}

  /** Edited from the first version, edited and undone, whose draft is kept at which version. */
  @Outcome(
      id = "true, false, one at 2",
      expect = ACCEPTABLE,
      desc = "edited, the other came too late")
  @Outcome(
      id = "false, true, draft at 3",
      expect = ACCEPTABLE,
      desc = "edited and undone, the editor came too late")
  @Outcome(expect = FORBIDDEN, desc = "an edit took the draft for the version")
  @Ref("https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1")
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
    public void editor(ZZL_Result r) {
      r.r1 = edit(Ann.FIRST_VERSION, Ann.ONE);
    }

    @Actor
    public void undoer(ZZL_Result r) {
      r.r2 = edit(Ann.FIRST_VERSION, Ann.OTHER) && edit(Ann.SECOND_VERSION, Ann.DRAFT);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      r.r3 = posts.find(id).map(Ann::titleAtVersion).orElse("gone");
    }

    private boolean edit(Expected expected, Draft draft) {
      return posts.edit(id, Ann.NAME, expected, draft, Ann.NOW) instanceof EditResult.Edited;
    }
  }

  /** Compares the draft, not the version, before it sets. */
  static final class CompareDrafts extends LockedPostStore {
    CompareDrafts(LongSupplier random) {
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
      var latest = posts.get(id);
      var isSame = latest != null && latest.draft().equals(current.draft());
      if (!isSame || !posts.replace(id, latest, next)) {
        return edit(id, author, expected, draft, now);
      }
      index(next);
      return new EditResult.Edited(next);
    }
  }

  /** The same race on {@link CompareDrafts}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCompareDrafts {
    private final Shipped race = new Shipped(CompareDrafts::new);

    @Actor
    public void editor(ZZL_Result r) {
      race.editor(r);
    }

    @Actor
    public void undoer(ZZL_Result r) {
      race.undoer(r);
    }

    @Arbiter
    public void afterwards(ZZL_Result r) {
      race.afterwards(r);
    }
  }
}
