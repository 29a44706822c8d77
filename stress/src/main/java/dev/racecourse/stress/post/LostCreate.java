package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** Two posts created at once are both there. */
public final class LostCreate {
  private LostCreate() {}

  /** The titles listed, newest first, and how many posts are counted. */
  @Outcome(id = "other, one, 2", expect = ACCEPTABLE, desc = "the one created, then the other")
  @Outcome(id = "one, other, 2", expect = ACCEPTABLE, desc = "the other created, then the one")
  @Outcome(expect = FORBIDDEN, desc = "a post was created and is not there")
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
    public void oneAuthor() {
      Ann.create(posts, Ann.ONE);
    }

    @Actor
    public void otherAuthor() {
      Ann.create(posts, Ann.OTHER);
    }

    @Arbiter
    public void afterwards(LI_Result r) {
      r.r1 = Ann.titles(posts.list(Ann.ALL));
      r.r2 = posts.count();
    }
  }

  /** Adds the post to a copy of the map, then puts the copy in its place. */
  static final class CopyOnWrite extends LockedPostStore {
    CopyOnWrite(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      var copy = new ConcurrentSkipListMap<>(posts);
      copy.put(post.id(), post);
      posts = copy;
      index(post);
      return post;
    }
  }

  /** The same race on {@link CopyOnWrite}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCopyOnWrite {
    private final Shipped race = new Shipped(CopyOnWrite::new);

    @Actor
    public void oneAuthor() {
      race.oneAuthor();
    }

    @Actor
    public void otherAuthor() {
      race.otherAuthor();
    }

    @Arbiter
    public void afterwards(LI_Result r) {
      race.afterwards(r);
    }
  }

  /** Keeps the posts in a map that is not made for two threads. */
  static final class PlainTreeMap extends LockedPostStore {
    PlainTreeMap(LongSupplier random) {
      super(random);
      posts = new TreeMap<>();
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      posts.put(post.id(), post);
      index(post);
      return post;
    }
  }

  /** The same race on {@link PlainTreeMap}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPlainTreeMap {
    private final Shipped race = new Shipped(PlainTreeMap::new);

    @Actor
    public void oneAuthor() {
      race.oneAuthor();
    }

    @Actor
    public void otherAuthor() {
      race.otherAuthor();
    }

    @Arbiter
    public void afterwards(LI_Result r) {
      race.afterwards(r);
    }
  }
}
