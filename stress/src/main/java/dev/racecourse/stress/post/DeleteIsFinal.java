package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
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
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A post that was deleted stays deleted, whatever a concurrent edit does. */
public final class DeleteIsFinal {
  private DeleteIsFinal() {}

  /** Edited, deleted, still there. */
  @Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "edited, then deleted")
  @Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "deleted, nothing left to edit")
  @Outcome(id = "true, true, true", expect = FORBIDDEN, desc = "the edit brought the post back")
  @Outcome(expect = FORBIDDEN, desc = "the delete was refused, or did nothing")
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
    public void editor(ZZZ_Result r) {
      r.r1 = posts.edit(id, Ann.NAME, Expected.ANY, Ann.ONE, Ann.NOW) instanceof EditResult.Edited;
    }

    @Actor
    public void deleter(ZZZ_Result r) {
      r.r2 = posts.delete(id, Ann.NAME, Expected.ANY) instanceof DeleteResult.Deleted;
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = posts.find(id).isPresent();
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
    public void editor(ZZZ_Result r) {
      race.editor(r);
    }

    @Actor
    public void deleter(ZZZ_Result r) {
      race.deleter(r);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      race.afterwards(r);
    }
  }
}
