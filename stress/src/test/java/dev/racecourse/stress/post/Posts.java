package dev.racecourse.stress.post;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * Posts as Lincheck drives them: two of Eve's from the start, numbered 0 and 1, and the last that
 * Ann published on each thread, numbered from 2. So no answer depends on the order in which ids
 * were allocated. An operation drawn at random is one that the store promises to be linearizable;
 * the walks, lists and {@code count}, are asked for by scenarios only.
 */
@Param(name = "post", gen = IntGen.class, conf = "1:3")
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "version", gen = IntGen.class, conf = "0:2")
@Param(name = "draft", gen = IntGen.class, conf = "1:2")
public class Posts {
  private static final String EVE = "eve";
  private static final int EVES = 2;
  private static final PostId NONE = new PostId(0, 0);

  /** Which store is driven: Lincheck makes the driver, so nobody can hand it over. */
  private static volatile String subject = "shipped";

  private final AtomicBoolean broken = new AtomicBoolean();
  private final PostStore posts;
  private final List<PostId> eves;
  private final AtomicReferenceArray<PostId> latest;

  /** From now on drives this store. */
  public static void drive(String name) {
    subject = name;
  }

  /** Drives the subject. */
  public Posts() {
    this(subject);
  }

  private Posts(String name) {
    posts = PostSubjects.create(name, this::random);
    eves =
        List.of(
            posts.create(EVE, draft(0), Ann.NOW).id(), posts.create(EVE, draft(1), Ann.NOW).id());
    latest = new AtomicReferenceArray<>(new PostId[] {NONE, NONE, NONE});
  }

  /** Drives the model. */
  public static final class Model extends Posts {
    public Model() {
      super("model");
    }
  }

  @Operation
  public void create(@Param(name = "draft") int draft, @Param(name = "thread") int thread) {
    latest.set(thread, posts.create(Ann.NAME, draft(draft), Ann.NOW).id());
  }

  /** Publishes when the clock has moved on. */
  public void createLater(int draft, int thread) {
    latest.set(thread, posts.create(Ann.NAME, draft(draft), Ann.LATER).id());
  }

  /** Publishes what is so long that the store has room for one of it. */
  public String createLong() {
    return createLong(Ann.NOW);
  }

  /** Does so when keys have expired. */
  public String createLongNextDay() {
    return createLong(Ann.NEXT_DAY);
  }

  private String createLong(Instant now) {
    return posts.createIfRoom(Ann.NAME, Ann.LONG, now).getClass().getSimpleName();
  }

  /** Publishes with one of several keys. */
  public String createWith(int key, int draft) {
    var result = posts.createOnce(Ann.NAME, "key " + key, draft(draft), Ann.NOW);
    return result.getClass().getSimpleName();
  }

  @Operation
  public String createOnce(@Param(name = "draft") int draft, @Param(name = "thread") int thread) {
    try {
      var result = posts.createOnce(Ann.NAME, "key", draft(draft), Ann.NOW);
      if (result instanceof CreateResult.Created created) {
        latest.set(thread, created.post().id());
      }
      return result.getClass().getSimpleName();
    } catch (IllegalStateException e) {
      return "failed";
    }
  }

  @Operation
  public String find(@Param(name = "post") int post) {
    return posts.find(id(post)).map(Posts::text).orElse("absent");
  }

  @Operation
  public String edit(
      @Param(name = "post") int post,
      @Param(name = "version") int version,
      @Param(name = "draft") int draft) {
    var result = posts.edit(id(post), author(post), expected(version), draft(draft), Ann.NOW);
    return result.getClass().getSimpleName();
  }

  /** Makes a post so long that the store has room for one of it. */
  public String editLong(int post) {
    var result = posts.edit(id(post), author(post), Expected.ANY, Ann.LONG, Ann.NOW);
    return result.getClass().getSimpleName();
  }

  @Operation
  public String delete(@Param(name = "post") int post, @Param(name = "version") int version) {
    return posts.delete(id(post), author(post), expected(version)).getClass().getSimpleName();
  }

  /** The list from a post on. */
  public String listBefore(int post) {
    return Ann.titles(posts.list(new PageRequest(Optional.empty(), Optional.of(id(post)), 9)));
  }

  public String list() {
    return Ann.titles(posts.list(Ann.ALL));
  }

  public String listOf(int post) {
    return Ann.titles(posts.list(new PageRequest(Optional.of(author(post)), Optional.empty(), 9)));
  }

  public int count() {
    return posts.count();
  }

  public long characters() {
    return posts.characters();
  }

  /** Makes the next create fail. */
  public void breakOnce() {
    broken.set(true);
  }

  private long random() {
    if (broken.getAndSet(false)) {
      throw new IllegalStateException("no random bits");
    }
    return 0;
  }

  /** Without a formatter: Lincheck would switch threads while its classes are initialized. */
  private static String text(Post post) {
    return post.draft().title() + post.draft().body() + " at " + post.version();
  }

  private static Draft draft(int number) {
    return new Draft("title " + number, " body " + number);
  }

  private static String author(int post) {
    return post < EVES ? EVE : Ann.NAME;
  }

  private static Expected expected(int version) {
    return version == 0 ? Expected.ANY : Expected.version(version);
  }

  private PostId id(int post) {
    return post < EVES ? eves.get(post) : latest.get(post - EVES);
  }
}
