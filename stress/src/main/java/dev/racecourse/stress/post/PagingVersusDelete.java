package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The next page skips no post because one of the last page was deleted. */
public final class PagingVersusDelete {
  private PagingVersusDelete() {}

  /** The titles of the second page. */
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "what is older than the first page")
  @Outcome(id = "1", expect = FORBIDDEN, desc = "a post between the pages was skipped")
  @Outcome(expect = FORBIDDEN, desc = "the second page is not the next one")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final int POSTS = 5;
    private static final int PAGE = 3;

    private final PostStore posts;
    private final Page first;

    public Shipped() {
      this(Ann::shipped);
    }

    Shipped(PostStores stores) {
      posts = Ann.emptyStore(stores);
      for (var title = 1; title <= POSTS; title++) {
        Ann.create(posts, new Draft(Integer.toString(title), ""));
      }
      first = page(Optional.empty());
    }

    @Actor
    public void deleter() {
      posts.delete(first.next().orElseThrow(), Ann.NAME, Expected.ANY);
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 = Ann.titles(page(first.next()));
    }

    private Page page(Optional<PostId> before) {
      return posts.list(new PageRequest(Optional.empty(), before, PAGE));
    }
  }

  /** Counts the posts up to where the last page ended, then skips so many. */
  static final class Offset extends LockedPostStore {
    Offset(LongSupplier random) {
      super(random);
    }

    @Override
    public Page list(PageRequest request) {
      var listed = request.author().map(this::indexOf).orElse(posts);
      var offset = request.before().map(id -> listed.tailMap(id, true).size()).orElse(0);
      return Pages.page(
          listed.descendingMap().values().stream().skip(offset).iterator(), request.limit());
    }
  }

  /** The same race on {@link Offset}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedOffset {
    private final Shipped race = new Shipped(Offset::new);

    @Actor
    public void deleter() {
      race.deleter();
    }

    @Actor
    public void reader(L_Result r) {
      race.reader(r);
    }
  }
}
