package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A post that is gone from the list of its author is gone. */
public final class DeletedFromIndexFirst {
  private DeletedFromIndexFirst() {}

  /** The post was in the list of its author, then found. */
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "looked twice before the delete")
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "deleted between the looks")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "looked twice after the delete")
  @Outcome(expect = FORBIDDEN, desc = "found after it was gone from the list")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    /** Whoever refreshes the list is likely to look just when the post disappears. */
    private static final int LOOKS = 4;

    private final PostStore posts;
    private final PostId id;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      id = Ann.create(posts, Ann.ONE).id();
    }

    @Actor
    public void author() {
      posts.delete(id, Ann.NAME, Expected.ANY);
    }

    @Actor
    public void reader(ZZ_Result r) {
      r.r1 = true;
      for (var look = 0; look < LOOKS && r.r1; look++) {
        r.r1 = !posts.list(Ann.HERS).items().isEmpty();
      }
      r.r2 = posts.find(id).isPresent();
    }
  }

  /** Takes the post out of the list of its author, then out of the map. */
  static final class IndexFirst extends LockedPostStore {
    IndexFirst(LongSupplier random) {
      super(random);
    }

    @Override
    public DeleteResult delete(PostId id, String author, Expected expected) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      indexOf(author).remove(id);
      synchronized (this) {
        var last = posts.remove(id);
        return last == null ? new Refusal.Absent() : new DeleteResult.Deleted(last);
      }
    }
  }

  /** The same race on {@link IndexFirst}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedIndexFirst {
    private final Shipped race = new Shipped(IndexFirst::new);

    @Actor
    public void author() {
      race.author();
    }

    @Actor
    public void reader(ZZ_Result r) {
      race.reader(r);
    }
  }
}
