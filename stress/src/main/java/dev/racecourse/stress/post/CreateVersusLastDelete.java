package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
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
import org.openjdk.jcstress.infra.results.LI_Result;

/** A post is in the list of its author, though she deleted all others at that moment. */
public final class CreateVersusLastDelete {
  private CreateVersusLastDelete() {}

  /** The titles of her list, and how many posts there are. */
  @Outcome(id = "one, 1", expect = ACCEPTABLE, desc = "the post is there and in the list")
  @Outcome(expect = FORBIDDEN, desc = "the list and the posts do not agree")
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
    public void author() {
      Ann.create(posts, Ann.ONE);
    }

    @Actor
    public void deleter() {
      posts.delete(id, Ann.NAME, Expected.ANY);
    }

    @Arbiter
    public void afterwards(LI_Result r) {
      r.r1 = Ann.titles(posts.list(Ann.HERS));
      r.r2 = posts.count();
    }
  }

  /** Drops the list of an author that it finds empty, whatever is in it by then. */
  static final class DropEmptyList extends LockedPostStore {
    DropEmptyList(LongSupplier random) {
      super(random);
    }

    @Override
    public DeleteResult delete(PostId id, String author, Expected expected) {
      var result = super.delete(id, author, expected);
      if (indexOf(author).isEmpty()) {
        postsByAuthor.remove(author);
      }
      return result;
    }
  }

  /** The same race on {@link DropEmptyList}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedDropEmptyList {
    private final Shipped race = new Shipped(DropEmptyList::new);

    @Actor
    public void author() {
      race.author();
    }

    @Actor
    public void deleter() {
      race.deleter();
    }

    @Arbiter
    public void afterwards(LI_Result r) {
      race.afterwards(r);
    }
  }
}
