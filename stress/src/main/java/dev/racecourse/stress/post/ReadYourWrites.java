package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Who created a post finds it, whatever others create and delete. */
public final class ReadYourWrites {
  private ReadYourWrites() {}

  /** The author found the new post, the other author deleted another. */
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the author finds what she created")
  @Outcome(expect = FORBIDDEN, desc = "a post that was just created is gone")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void author(ZZ_Result r) {
      var mine = Ann.create(posts, Ann.ONE);
      r.r1 = posts.find(mine.id()).isPresent();
    }

    @Actor
    public void otherAuthor(ZZ_Result r) {
      var other = Ann.create(posts, Ann.OTHER);
      r.r2 = posts.delete(other.id(), Ann.NAME, Expected.ANY) instanceof DeleteResult.Deleted;
    }
  }

  /** Removes the post from a copy of the map, then puts the copy in its place. */
  static final class DeleteFromCopy extends LockedPostStore {
    DeleteFromCopy(LongSupplier random) {
      super(random);
    }

    @Override
    public DeleteResult delete(PostId id, String author, Expected expected) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      var copy = new ConcurrentSkipListMap<>(posts);
      copy.remove(id);
      posts = copy;
      indexOf(author).remove(id);
      return new DeleteResult.Deleted(current);
    }
  }

  /** The same race on {@link DeleteFromCopy}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedDeleteFromCopy {
    private final Shipped race = new Shipped(DeleteFromCopy::new);

    @Actor
    public void author(ZZ_Result r) {
      race.author(r);
    }

    @Actor
    public void otherAuthor(ZZ_Result r) {
      race.otherAuthor(r);
    }
  }
}
