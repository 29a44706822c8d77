package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
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
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** Two creates that find the store full free the room of an expired idempotency key once. */
public final class ExpiredKeyFreedTwice {
  private ExpiredKeyFreedTwice() {}

  /** Created by the one, by the other, how many characters the store holds without its posts. */
  @Outcome(id = "false, false, 0", expect = ACCEPTABLE, desc = "the key was freed once")
  @Outcome(expect = FORBIDDEN, desc = "the key was freed twice, or never")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final PostId one;
    private final PostId other;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      var keyed = (CreateResult.Created) Ann.createOnce(posts, Ann.ONE);
      one = keyed.post().id();
      other = Ann.create(posts, Ann.LONG).id();
    }

    @Actor
    public void oneAuthor(ZZJ_Result r) {
      r.r1 = create();
    }

    @Actor
    public void otherAuthor(ZZJ_Result r) {
      r.r2 = create();
    }

    @Arbiter
    public void afterwards(ZZJ_Result r) {
      posts.delete(one, Ann.NAME, Expected.ANY);
      posts.delete(other, Ann.NAME, Expected.ANY);
      r.r3 = posts.characters();
    }

    private boolean create() {
      return posts.createIfRoom(Ann.NAME, Ann.LONG, Ann.NEXT_DAY) instanceof CreateResult.Created;
    }
  }

  /** Looks which keys have expired, then frees them. */
  static final class LookThenFree extends LockedPostStore {
    LookThenFree(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createIfRoom(String author, Draft draft, Instant now) {
      return createIfRoomUnlocked(author, draft, now);
    }
  }

  /** The same race on {@link LookThenFree}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenFree {
    private final Shipped race = new Shipped(LookThenFree::new);

    @Actor
    public void oneAuthor(ZZJ_Result r) {
      race.oneAuthor(r);
    }

    @Actor
    public void otherAuthor(ZZJ_Result r) {
      race.otherAuthor(r);
    }

    @Arbiter
    public void afterwards(ZZJ_Result r) {
      race.afterwards(r);
    }
  }
}
