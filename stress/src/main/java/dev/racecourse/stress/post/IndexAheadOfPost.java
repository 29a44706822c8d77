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

/** A post in the list of its author can be found. */
public final class IndexAheadOfPost {
  private IndexAheadOfPost() {}

  /** The post was listed, then found. */
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "listed before the post was there")
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "listed and found after the create")
  @Outcome(expect = FORBIDDEN, desc = "the post was listed and could not be found")
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
      var listed = posts.list(Ann.HERS).items();
      for (var look = 1; look < LOOKS && listed.isEmpty(); look++) {
        listed = posts.list(Ann.HERS).items();
      }
      r.r1 = !listed.isEmpty();
      r.r2 = r.r1 && posts.find(listed.get(0).id()).isPresent();
    }
  }

  /** Puts the post into the list of its author, then into the map. */
  static final class IndexFirst extends LockedPostStore {
    IndexFirst(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      index(post);
      posts.put(post.id(), post);
      return post;
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
