package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** No two posts get one id, and of two posts of an author the later one gets the greater id. */
public final class IdIssuedTwice {
  private IdIssuedTwice() {}

  /** The ids of the one author are in order, those of the other are, how many ids there are. */
  @Outcome(id = "true, true, 4", expect = ACCEPTABLE, desc = "each post got a greater id")
  @Outcome(expect = FORBIDDEN, desc = "an id was issued twice, or out of order")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private List<PostId> one = List.of();
    private List<PostId> other = List.of();

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void oneAuthor() {
      one = List.of(create(), create());
    }

    @Actor
    public void otherAuthor() {
      other = List.of(create(), create());
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r1 = isInOrder(one);
      r.r2 = isInOrder(other);
      var ids = new HashSet<>(one);
      ids.addAll(other);
      r.r3 = ids.size();
    }

    private PostId create() {
      return Ann.create(posts, Ann.ONE).id();
    }

    private static boolean isInOrder(List<PostId> ids) {
      return ids.get(0).compareTo(ids.get(1)) < 0;
    }
  }

  /** Counts ids with get, then set. */
  static final class GetThenSet extends LockedPostStore {
    private final AtomicLong issued = new AtomicLong();

    GetThenSet(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var number = issued.get() + 1;
      issued.set(number);
      var post = first(id(number), author, draft, now);
      posts.put(post.id(), post);
      index(post);
      return post;
    }
  }

  /** The same race on {@link GetThenSet}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedGetThenSet {
    private final Shipped race = new Shipped(GetThenSet::new);

    @Actor
    public void oneAuthor() {
      race.oneAuthor();
    }

    @Actor
    public void otherAuthor() {
      race.otherAuthor();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }

  /** Goes by the clock where it is ahead of the last id, and counts on from that one else. */
  static final class ClockThenCount extends LockedPostStore {
    private final AtomicLong issued = new AtomicLong();

    ClockThenCount(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(id(number(now.toEpochMilli())), author, draft, now);
      posts.put(post.id(), post);
      index(post);
      return post;
    }

    private long number(long millis) {
      var earliest = millis << 12;
      if (issued.get() < earliest) {
        issued.set(earliest);
        return earliest;
      }
      return issued.incrementAndGet();
    }
  }

  /** The same race on {@link ClockThenCount}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedClockThenCount {
    private final Shipped race = new Shipped(ClockThenCount::new);

    @Actor
    public void oneAuthor() {
      race.oneAuthor();
    }

    @Actor
    public void otherAuthor() {
      race.otherAuthor();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
