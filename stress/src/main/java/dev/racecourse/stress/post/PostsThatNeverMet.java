package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A list never shows a post next to one that was deleted before it was created. */
public final class PostsThatNeverMet {
  private PostsThatNeverMet() {}

  /** The oldest post is listed, the newest is. */
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "listed before the oldest was deleted")
  @Outcome(
      id = "false, false",
      expect = ACCEPTABLE,
      desc = "listed after the delete, before the create")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "listed after the newest was created")
  @Outcome(expect = FORBIDDEN, desc = "the list shows posts that never met")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final int OLD_POSTS = 4;

    private final PostStore posts;
    private final PostId oldest;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      oldest = Ann.create(posts, Ann.ONE).id();
      for (var i = 1; i < OLD_POSTS; i++) {
        Ann.create(posts, Ann.DRAFT);
      }
    }

    @Actor
    public void author() {
      posts.delete(oldest, Ann.NAME, Expected.ANY);
      Ann.create(posts, Ann.OTHER);
    }

    @Actor
    public void reader(ZZ_Result r) {
      var listed = posts.list(Ann.ALL).items();
      r.r1 = holds(listed, Ann.ONE);
      r.r2 = holds(listed, Ann.OTHER);
    }

    private static boolean holds(List<Post> posts, Draft draft) {
      return posts.stream().anyMatch(post -> post.draft().equals(draft));
    }
  }

  /** Copies the map entry by entry, which takes its time, and lists the copy. */
  static final class CopyOldestFirst extends LockedPostStore {
    CopyOldestFirst(LongSupplier random) {
      super(random);
    }

    @Override
    public Page list(PageRequest request) {
      var copy = new TreeMap<PostId, Post>();
      request.author().map(this::indexOf).orElse(posts).forEach(copy::put);
      return Pages.page(copy, request);
    }
  }

  /** The same race on {@link CopyOldestFirst}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCopyOldestFirst {
    private final Shipped race = new Shipped(CopyOldestFirst::new);

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
