package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Of a delete and an edit of one version exactly one takes effect. */
public final class DeleteVersusEdit {
  private DeleteVersusEdit() {}

  /** Deleted, edited, still there. */
  @Outcome(id = "true, false, false", expect = ACCEPTABLE, desc = "deleted, nothing left to edit")
  @Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "edited, the delete was stale")
  @Outcome(id = "true, true, false", expect = FORBIDDEN, desc = "an edit was deleted unseen")
  @Outcome(expect = FORBIDDEN, desc = "both took effect, or neither")
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
    public void deleter(ZZZ_Result r) {
      r.r1 = posts.delete(id, Ann.NAME, Ann.FIRST_VERSION) instanceof DeleteResult.Deleted;
    }

    @Actor
    public void editor(ZZZ_Result r) {
      r.r2 =
          posts.edit(id, Ann.NAME, Ann.FIRST_VERSION, Ann.ONE, Ann.NOW)
              instanceof EditResult.Edited;
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = posts.find(id).isPresent();
    }
  }

  /** Looks at the version, then removes whatever is there by then. */
  static final class LookThenRemove extends LockedPostStore {
    LookThenRemove(LongSupplier random) {
      super(random);
    }

    @Override
    public DeleteResult delete(PostId id, String author, Expected expected) {
      return deleteUnlocked(id, author, expected);
    }
  }

  /** The same race on {@link LookThenRemove}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenRemove {
    private final Shipped race = new Shipped(LookThenRemove::new);

    @Actor
    public void deleter(ZZZ_Result r) {
      race.deleter(r);
    }

    @Actor
    public void editor(ZZZ_Result r) {
      race.editor(r);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      race.afterwards(r);
    }
  }
}
