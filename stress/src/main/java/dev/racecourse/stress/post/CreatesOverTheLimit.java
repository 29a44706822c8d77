package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Of two creates for the last room of the store one creates its post. */
public final class CreatesOverTheLimit {
  private CreatesOverTheLimit() {}

  /** Created by the one, created by the other, how many posts there are. */
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the one created, then it was full")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "the other created, then it was full")
  @Outcome(id = "true, true, 2", expect = FORBIDDEN, desc = "the store holds more than its limit")
  @Outcome(expect = FORBIDDEN, desc = "a post that there was room for was refused")
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
    public void oneAuthor(ZZI_Result r) {
      r.r1 = create();
    }

    @Actor
    public void otherAuthor(ZZI_Result r) {
      r.r2 = create();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = posts.count();
    }

    private boolean create() {
      return posts.createIfRoom(Ann.NAME, Ann.LONG, Ann.NOW) instanceof CreateResult.Created;
    }
  }

  /** Looks whether there is room, then takes it. */
  static final class LookThenTake extends LockedPostStore {
    LookThenTake(LongSupplier random) {
      super(random);
    }

    @Override
    public CreateResult createIfRoom(String author, Draft draft, Instant now) {
      return createIfRoomUnlocked(author, draft, now);
    }
  }

  /** The same race on {@link LookThenTake}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenTake {
    private final Shipped race = new Shipped(LookThenTake::new);

    @Actor
    public void oneAuthor(ZZI_Result r) {
      race.oneAuthor(r);
    }

    @Actor
    public void otherAuthor(ZZI_Result r) {
      race.otherAuthor(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
