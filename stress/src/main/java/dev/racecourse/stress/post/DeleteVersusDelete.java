package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Of two deletes of one post exactly one is told that it deleted the post. */
public final class DeleteVersusDelete {
  private DeleteVersusDelete() {}

  /** Deleted by the one, deleted by the other. */
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the one deleted the post")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the other deleted the post")
  @Outcome(id = "true, true", expect = FORBIDDEN, desc = "the post was deleted twice")
  @Outcome(expect = FORBIDDEN, desc = "both deletes were refused")
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
    public void oneDeleter(ZZ_Result r) {
      r.r1 = delete();
    }

    @Actor
    public void otherDeleter(ZZ_Result r) {
      r.r2 = delete();
    }

    private boolean delete() {
      return posts.delete(id, Ann.NAME, Expected.ANY) instanceof DeleteResult.Deleted;
    }
  }

  /** Looks whether the post is there, then removes it. */
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
    public void oneDeleter(ZZ_Result r) {
      race.oneDeleter(r);
    }

    @Actor
    public void otherDeleter(ZZ_Result r) {
      race.otherDeleter(r);
    }
  }
}
