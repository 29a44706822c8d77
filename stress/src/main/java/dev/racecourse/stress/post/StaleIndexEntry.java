package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZZ_Result;

/** The list of an author shows a post exactly when the post can be found. */
public final class StaleIndexEntry {
  private StaleIndexEntry() {}

  /** Deleted, edited, found afterwards, listed afterwards. */
  @Outcome(id = "true, true, false, false", expect = ACCEPTABLE, desc = "edited, then deleted")
  @Outcome(
      id = "true, false, false, false",
      expect = ACCEPTABLE,
      desc = "deleted, nothing left to edit")
  @Outcome(
      id = "true, true, false, true",
      expect = FORBIDDEN,
      desc = "the list shows a deleted post")
  @Outcome(expect = FORBIDDEN, desc = "the delete was refused, or undone")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final PostId id;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      id = Ann.create(posts, Ann.DRAFT).id();
    }

    @Actor
    public void deleter(ZZZZ_Result r) {
      r.r1 = posts.delete(id, Ann.NAME, Expected.ANY) instanceof DeleteResult.Deleted;
    }

    @Actor
    public void editor(ZZZZ_Result r) {
      r.r2 = posts.edit(id, Ann.NAME, Expected.ANY, Ann.ONE, Ann.NOW) instanceof EditResult.Edited;
    }

    @Arbiter
    public void afterwards(ZZZZ_Result r) {
      r.r3 = posts.find(id).isPresent();
      r.r4 = !posts.list(Ann.HERS).items().isEmpty();
    }
  }

  /** Edits under the lock, and puts the post into its author's list without it. */
  static final class IndexAfterwards extends LockedPostStore {
    IndexAfterwards(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      var result = editUnlisted(id, author, expected, draft, now);
      if (result instanceof EditResult.Edited edited) {
        index(edited.post());
      }
      return result;
    }

    private synchronized EditResult editUnlisted(
        PostId id, String author, Expected expected, Draft draft, Instant now) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      var next = edited(current, draft, now);
      posts.put(id, next);
      return new EditResult.Edited(next);
    }
  }

  /** The same race on {@link IndexAfterwards}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedIndexAfterwards {
    private final Shipped race = new Shipped(IndexAfterwards::new);

    @Actor
    public void deleter(ZZZZ_Result r) {
      race.deleter(r);
    }

    @Actor
    public void editor(ZZZZ_Result r) {
      race.editor(r);
    }

    @Arbiter
    public void afterwards(ZZZZ_Result r) {
      race.afterwards(r);
    }
  }
}
