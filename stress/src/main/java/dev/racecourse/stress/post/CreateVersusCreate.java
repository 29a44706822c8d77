package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.PostStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two posts created at once have two ids, and both are there. */
public final class CreateVersusCreate {
  private CreateVersusCreate() {}

  /** The posts there are, newest first; posts of one id would be one post. */
  @Outcome(id = "other, one", expect = ACCEPTABLE, desc = "one created first, then the other")
  @Outcome(id = "one, other", expect = ACCEPTABLE, desc = "the other created first, then one")
  @Outcome(expect = FORBIDDEN, desc = "an id was issued twice, a post lost")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final Draft ONE = new Draft("one", "");
    private static final Draft OTHER = new Draft("other", "");
    private static final PageRequest ALL = new PageRequest(Optional.empty(), Optional.empty(), 9);

    private final PostStore posts = Ann.emptyStore();

    @Actor
    public void oneAuthor() {
      posts.create(Ann.NAME, ONE, Ann.NOW);
    }

    @Actor
    public void otherAuthor() {
      posts.create(Ann.NAME, OTHER, Ann.NOW);
    }

    @Arbiter
    public void afterwards(L_Result r) {
      r.r1 =
          posts.list(ALL).items().stream()
              .map(post -> post.draft().title())
              .collect(Collectors.joining(", "));
    }
  }

  /** Counts ids with get, then set. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private final AtomicLong lastId = new AtomicLong();
    private final ConcurrentSkipListMap<Long, String> posts = new ConcurrentSkipListMap<>();

    @Actor
    public void oneAuthor() {
      posts.put(nextId(), "one");
    }

    @Actor
    public void otherAuthor() {
      posts.put(nextId(), "other");
    }

    @Arbiter
    public void afterwards(L_Result r) {
      r.r1 = String.join(", ", posts.descendingMap().values());
    }

    private long nextId() {
      var next = lastId.get() + 1;
      lastId.set(next);
      return next;
    }
  }
}
