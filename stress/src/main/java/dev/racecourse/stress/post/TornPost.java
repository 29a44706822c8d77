package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Title and body of a post are always of one edit. */
public final class TornPost {
  private TornPost() {}

  /** The title found, the body found. */
  @Outcome(id = "old, old", expect = ACCEPTABLE, desc = "found before the edit")
  @Outcome(id = "new, new", expect = ACCEPTABLE, desc = "found after the edit")
  @Outcome(id = "new, old", expect = FORBIDDEN, desc = "the title of one edit, the body of another")
  @Outcome(expect = FORBIDDEN, desc = "the post is torn, or was away")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final Draft OLD = new Draft("old", "old");
    private static final Draft NEW = new Draft("new", "new");

    private static final Draft GONE = new Draft("gone", "gone");

    private final PostStore posts;
    private final PostId id;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      id = Ann.create(posts, OLD).id();
    }

    @Actor
    public void editor() {
      posts.edit(id, Ann.NAME, Expected.ANY, NEW, Ann.NOW);
    }

    @Actor
    public void reader(LL_Result r) {
      var found = posts.find(id).map(Post::draft).orElse(GONE);
      r.r1 = found.title();
      r.r2 = found.body();
    }
  }

  /** Changes the title, then the body. */
  static final class TitleThenBody extends LockedPostStore {
    TitleThenBody(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      var next = edited(current, draft, now);
      posts.put(id, edited(current, new Draft(draft.title(), current.draft().body()), now));
      posts.put(id, next);
      index(next);
      return new EditResult.Edited(next);
    }
  }

  /** The same race on {@link TitleThenBody}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedTitleThenBody {
    private final Shipped race = new Shipped(TitleThenBody::new);

    @Actor
    public void editor() {
      race.editor();
    }

    @Actor
    public void reader(LL_Result r) {
      race.reader(r);
    }
  }
}
