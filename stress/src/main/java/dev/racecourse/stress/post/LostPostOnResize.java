package dev.racecourse.stress.post;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A post stays to be found while another is created, whatever a map does to hold it. */
public final class LostPostOnResize {
  private LostPostOnResize() {}

  /** Found, and found again. */
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the post is there all the time")
  @Outcome(expect = FORBIDDEN, desc = "the post was away while the map grew")
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
    public void author() {
      Ann.create(posts, Ann.ONE);
    }

    @Actor
    public void reader(ZZ_Result r) {
      r.r1 = posts.find(id).isPresent();
      r.r2 = posts.find(id).isPresent();
    }
  }

  /** Asks for an id first in a set that is not made for two threads. */
  static final class PlainHashSet extends LockedPostStore {
    private final Set<PostId> issued = new HashSet<>(2);

    PlainHashSet(LongSupplier random) {
      super(random);
    }

    @Override
    public Post create(String author, Draft draft, Instant now) {
      var post = super.create(author, draft, now);
      issued.add(post.id());
      return post;
    }

    @Override
    public Optional<Post> find(PostId id) {
      return issued.contains(id) ? Optional.ofNullable(posts.get(id)) : Optional.empty();
    }
  }

  /** The same race on {@link PlainHashSet}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPlainHashSet {
    private final Shipped race = new Shipped(PlainHashSet::new);

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
