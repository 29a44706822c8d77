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
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZJ_Result;

/** A deleted post takes no room, though an edit was making it longer. */
public final class DeleteFreesAllRoom {
  private DeleteFreesAllRoom() {}

  /** Edited, how many characters the store holds. */
  @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "edited, then deleted")
  @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "deleted, nothing left to edit")
  @Outcome(expect = FORBIDDEN, desc = "an empty store does not count what it holds as 0")
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
    public void deleter() {
      posts.delete(id, Ann.NAME, Expected.ANY);
    }

    @Actor
    public void editor(ZJ_Result r) {
      r.r1 = posts.edit(id, Ann.NAME, Expected.ANY, Ann.LONG, Ann.NOW) instanceof EditResult.Edited;
    }

    @Arbiter
    public void afterwards(ZJ_Result r) {
      r.r2 = posts.characters();
    }
  }

  /** Gives back the room of the post that it looked at, though an edit may have lengthened it. */
  static final class LookThenGiveBack extends LockedPostStore {
    LookThenGiveBack(LongSupplier random) {
      super(random);
    }

    @Override
    public DeleteResult delete(PostId id, String author, Expected expected) {
      return deleteUnlocked(id, author, expected);
    }
  }

  /** The same race on {@link LookThenGiveBack}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenGiveBack {
    private final Shipped race = new Shipped(LookThenGiveBack::new);

    @Actor
    public void deleter() {
      race.deleter();
    }

    @Actor
    public void editor(ZJ_Result r) {
      race.editor(r);
    }

    @Arbiter
    public void afterwards(ZJ_Result r) {
      race.afterwards(r);
    }
  }
}
