package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A post that is being edited stays in the list of its author, as it was or as it becomes. */
public final class ListVersusEdit {
  private ListVersusEdit() {}

  /** The titles listed. */
  @Outcome(id = "draft, draft, draft", expect = ACCEPTABLE, desc = "listed before the edit")
  @Outcome(id = "draft, one, draft", expect = ACCEPTABLE, desc = "listed after the edit")
  @Outcome(id = "draft, draft", expect = FORBIDDEN, desc = "the post was away while it was edited")
  @Outcome(expect = FORBIDDEN, desc = "the list is not that of the three posts")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final PostStore posts;
    private final PostId edited;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      Ann.create(posts, Ann.DRAFT);
      edited = Ann.create(posts, Ann.DRAFT).id();
      Ann.create(posts, Ann.DRAFT);
    }

    @Actor
    public void editor() {
      posts.edit(edited, Ann.NAME, Expected.ANY, Ann.ONE, Ann.NOW);
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 = Ann.titles(posts.list(Ann.HERS));
    }
  }

  /** Takes the post out of both maps, then puts the edited one in. */
  static final class RemoveThenPut extends LockedPostStore {
    RemoveThenPut(LongSupplier random) {
      super(random);
    }

    @Override
    public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      var current = posts.get(id);
      var refusal = refusal(current, author, expected);
      if (current == null || refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      deleteUnlocked(id, author, Expected.ANY);
      var next = edited(current, draft, now);
      posts.put(id, next);
      index(next);
      return new EditResult.Edited(next);
    }
  }

  /** The same race on {@link RemoveThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveThenPut {
    private final Shipped race = new Shipped(RemoveThenPut::new);

    @Actor
    public void editor() {
      race.editor();
    }

    @Actor
    public void reader(L_Result r) {
      race.reader(r);
    }
  }
}
