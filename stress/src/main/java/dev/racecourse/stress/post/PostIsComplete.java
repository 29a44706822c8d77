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
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader sees all of a new post, or does not see the post. */
public final class PostIsComplete {
  private PostIsComplete() {}

  /** What the reader sees. */
  @Outcome(id = "nothing", expect = ACCEPTABLE, desc = "listed before the post was there")
  @Outcome(id = "title and body", expect = ACCEPTABLE, desc = "listed after the post was created")
  @Outcome(expect = FORBIDDEN, desc = "a post was seen before it was complete")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final Draft WHOLE = new Draft("title", "body");

    private final PostStore posts;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
    }

    @Actor
    public void author() {
      Ann.create(posts, WHOLE);
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 =
          posts.list(Ann.ALL).items().stream()
              .findFirst()
              .map(post -> post.draft().title() + " and " + post.draft().body())
              .orElse("nothing");
    }
  }

  /** Puts an empty post under the new id, and the draft into it afterwards. */
  static final class FillAfterwards extends LockedPostStore {
    FillAfterwards(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = first(nextId(), author, draft, now);
      posts.put(post.id(), first(post.id(), author, new Draft("", ""), now));
      index(post);
      posts.put(post.id(), post);
      return post;
    }
  }

  /** The same race on {@link FillAfterwards}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedFillAfterwards {
    private final Shipped race = new Shipped(FillAfterwards::new);

    @Actor
    public void author() {
      race.author();
    }

    @Actor
    public void reader(L_Result r) {
      race.reader(r);
    }
  }
}
