package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A post in the list of all posts is in the list of its author. */
public final class IndexBehindPost {
  private IndexBehindPost() {}

  /** The post was in the list of all, then in the list of its author. */
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "listed before the post was there")
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "listed twice after the create")
  @Outcome(expect = FORBIDDEN, desc = "the post was missing from its author's list")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    /** Whoever refreshes the list is likely to look just when the post appears. */
    private static final int LOOKS = 4;

    private final PostStore posts;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void author() {
      Ann.create(posts, Ann.ONE);
    }

    @Actor
    public void reader(ZZ_Result r) {
      for (var look = 0; look < LOOKS && !r.r1; look++) {
        r.r1 = !posts.list(Ann.ALL).items().isEmpty();
      }
      r.r2 = r.r1 && !posts.list(Ann.HERS).items().isEmpty();
    }
  }

  /** Puts the post into the map, then into the list of its author. */
  static final class PostFirst extends LockedPostStore {
    PostFirst(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      posts.put(post.id(), post);
      index(post);
      return post;
    }
  }

  /** The same race on {@link PostFirst}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPostFirst {
    private final Shipped race = new Shipped(PostFirst::new);

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
