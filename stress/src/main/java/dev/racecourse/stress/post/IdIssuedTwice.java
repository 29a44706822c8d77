package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Two posts created at once get two ids, one next to the other. */
public final class IdIssuedTwice {
  private IdIssuedTwice() {}

  /** How many ids after the first the one author got, and the other. */
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "the one created, then the other")
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "the other created, then the one")
  @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "both posts got one id")
  @Outcome(expect = FORBIDDEN, desc = "an id was left out or issued before")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final Post first;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      first = Ann.create(posts, Ann.DRAFT);
    }

    @Actor
    public void oneAuthor(JJ_Result r) {
      r.r1 = Ann.idsBetween(first, Ann.create(posts, Ann.ONE));
    }

    @Actor
    public void otherAuthor(JJ_Result r) {
      r.r2 = Ann.idsBetween(first, Ann.create(posts, Ann.OTHER));
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
    public void oneAuthor(JJ_Result r) {
      race.oneAuthor(r);
    }

    @Actor
    public void otherAuthor(JJ_Result r) {
      race.otherAuthor(r);
    }
  }

  /** Numbers a post by the size of a concurrent set of all ids so far, plus 1. */
  static final class SizePlusOne extends LockedPostStore {
    private final Set<PostId> issued = ConcurrentHashMap.newKeySet();

    SizePlusOne(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(id(issued.size() + 1), author, draft, now);
      issued.add(post.id());
      posts.put(post.id(), post);
      index(post);
      return post;
    }
  }

  /** The same race on {@link SizePlusOne}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedSizePlusOne {
    private final Shipped race = new Shipped(SizePlusOne::new);

    @Actor
    public void oneAuthor(JJ_Result r) {
      race.oneAuthor(r);
    }

    @Actor
    public void otherAuthor(JJ_Result r) {
      race.otherAuthor(r);
    }
  }
}
