package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** The first two posts of an author, created at once, are both in her list. */
public final class FirstPostsOfAnAuthor {
  private FirstPostsOfAnAuthor() {}

  /** The titles of her list, newest first, and how many posts there are. */
  @Outcome(id = "other, one, 2", expect = ACCEPTABLE, desc = "the one created, then the other")
  @Outcome(id = "one, other, 2", expect = ACCEPTABLE, desc = "the other created, then the one")
  @Outcome(expect = FORBIDDEN, desc = "a post is not in the list of its author")
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
      r.r1 = Ann.titles(posts.list(Ann.HERS));
      r.r2 = posts.count();
    }
  }

  /** Looks for the list of the author, then puts a new one. */
  static final class GetThenPut extends LockedPostStore {
    GetThenPut(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      posts.put(post.id(), post);
      var hers = postsByAuthor.get(author);
      if (hers == null) {
        hers = new ConcurrentSkipListMap<>();
        postsByAuthor.put(author, hers);
      }
      hers.put(post.id(), post);
      return post;
    }
  }

  /** The same race on {@link GetThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedGetThenPut {
    private final Shipped race = new Shipped(GetThenPut::new);

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
