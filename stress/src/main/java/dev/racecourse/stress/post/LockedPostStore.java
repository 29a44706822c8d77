package dev.racecourse.stress.post;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Posts by id, posts by author, every operation under one lock: slow, and plain enough to be the
 * model that other stores are held against. Thread-safe by that lock. A planted store overrides an
 * operation with one that does without the lock; the maps are concurrent so that the bug is the one
 * that was planted, and not a broken map.
 */
class LockedPostStore implements PostStore {
  private static final Duration KEY_LIFETIME = Duration.ofDays(1);

  /** No hazard asks how many it is, only whether it is given back. */
  private static final long KEY_CHARACTERS = 1;

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Volatile for the planted stores that put another map in its place. */
  volatile NavigableMap<PostId, Post> posts = new ConcurrentSkipListMap<>();

  final ConcurrentMap<String, NavigableMap<PostId, Post>> postsByAuthor = new ConcurrentHashMap<>();

  /** What was created by author and key. */
  final ConcurrentMap<List<String>, Post> created = new ConcurrentHashMap<>();

  /** How many characters the posts and keys take. */
  private final AtomicLong used = new AtomicLong();

  private final LongSupplier random;
  private long lastId;

  LockedPostStore(LongSupplier random) {
    this.random = random;
  }

  @Override
  public synchronized Post create(String author, Draft draft, Instant now) {
    var post = first(nextId(), author, draft, now);
    posts.put(post.id(), post);
    index(post);
    used.addAndGet(characters(draft));
    return post;
  }

  @Override
  public synchronized CreateResult createIfRoom(String author, Draft draft, Instant now) {
    return createIfRoomUnlocked(author, draft, now);
  }

  @Override
  public synchronized CreateResult createOnce(String author, String key, Draft draft, Instant now) {
    return createOnceUnlocked(author, key, draft, now);
  }

  @Override
  public synchronized Optional<Post> find(PostId id) {
    return Optional.ofNullable(posts.get(id));
  }

  @Override
  public synchronized Page list(PageRequest request) {
    return Pages.page(request.author().map(this::indexOf).orElse(posts), request);
  }

  @Override
  public synchronized EditResult edit(
      PostId id, String author, Expected expected, Draft draft, Instant now) {
    return editUnlocked(id, author, expected, draft, now);
  }

  @Override
  public synchronized DeleteResult delete(PostId id, String author, Expected expected) {
    return deleteUnlocked(id, author, expected);
  }

  @Override
  public synchronized int count() {
    return posts.size();
  }

  @Override
  public synchronized long characters() {
    return used.get();
  }

  /** The steps of a create within the limit, for who holds the lock, or leaves it out. */
  final CreateResult createIfRoomUnlocked(String author, Draft draft, Instant now) {
    return hasRoom(characters(draft), now)
        ? new CreateResult.Created(create(author, draft, now))
        : new Refusal.Full();
  }

  /** The steps of a create with a key, for who holds the lock, or leaves it out. */
  final CreateResult createOnceUnlocked(String author, String key, Draft draft, Instant now) {
    var owned = List.of(author, key);
    var earlier = created.get(owned);
    if (earlier != null) {
      return repeated(earlier, draft);
    }
    if (!hasRoom(characters(draft) + KEY_CHARACTERS, now)) {
      return new Refusal.Full();
    }
    var post = create(author, draft, now);
    created.put(owned, post);
    used.addAndGet(KEY_CHARACTERS);
    forgetOthers(owned);
    return new CreateResult.Created(post);
  }

  /** Forgets the author's other keys: one is remembered. */
  final void forgetOthers(List<String> owned) {
    forgetIf((other, post) -> other.get(0).equals(owned.get(0)) && !other.equals(owned));
  }

  private void forgetIf(BiPredicate<List<String>, Post> gone) {
    created.forEach(
        (owned, post) -> {
          if (gone.test(owned, post)) {
            created.remove(owned);
            used.addAndGet(-KEY_CHARACTERS);
          }
        });
  }

  /** Whether so many characters fit, if need be without the keys whose day is over. */
  private boolean hasRoom(long characters, Instant now) {
    if (!fits(characters)) {
      forgetIf((owned, post) -> !now.isBefore(post.createdAt().plus(KEY_LIFETIME)));
    }
    return fits(characters);
  }

  private boolean fits(long characters) {
    return used.get() + characters <= Ann.LIMITS.characters();
  }

  /** The steps of an edit, for who holds the lock, or leaves it out. */
  final EditResult editUnlocked(
      PostId id, String author, Expected expected, Draft draft, Instant now) {
    var current = posts.get(id);
    var refusal = refusal(current, author, expected);
    if (current == null || refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    var next = edited(current, draft, now);
    var growth = characters(draft) - characters(current.draft());
    if (growth > 0 && !hasRoom(growth, now)) {
      return new Refusal.Full();
    }
    posts.put(id, next);
    index(next);
    used.addAndGet(growth);
    return new EditResult.Edited(next);
  }

  /** The steps of a delete, for who holds the lock, or leaves it out. */
  final DeleteResult deleteUnlocked(PostId id, String author, Expected expected) {
    var current = posts.get(id);
    var refusal = refusal(current, author, expected);
    if (current == null || refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    posts.remove(id);
    indexOf(author).remove(id);
    used.addAndGet(-characters(current.draft()));
    return new DeleteResult.Deleted(current);
  }

  final synchronized PostId nextId() {
    return id(++lastId);
  }

  /** An id in the shape of the API's, with a number in the place of the time. */
  final PostId id(long number) {
    var counter = number & 0xfff;
    return new PostId(
        number >>> 12 << 16 | VERSION_7 | counter, VARIANT | random.getAsLong() >>> 2);
  }

  final void index(Post post) {
    postsByAuthor
        .computeIfAbsent(post.author(), author -> new ConcurrentSkipListMap<>())
        .put(post.id(), post);
  }

  final NavigableMap<PostId, Post> indexOf(String author) {
    return postsByAuthor.getOrDefault(author, new ConcurrentSkipListMap<>());
  }

  static Post first(PostId id, String author, Draft draft, Instant now) {
    return new Post(id, author, draft, now, now, 1);
  }

  static Post edited(Post post, Draft draft, Instant now) {
    return new Post(post.id(), post.author(), draft, post.createdAt(), now, post.version() + 1);
  }

  static CreateResult repeated(Post earlier, Draft draft) {
    return earlier.draft().equals(draft)
        ? new CreateResult.Created(earlier)
        : new CreateResult.KeyReused();
  }

  static Optional<Refusal> refusal(@Nullable Post current, String author, Expected expected) {
    if (current == null) {
      return Optional.of(new Refusal.Absent());
    }
    if (!current.author().equals(author)) {
      return Optional.of(new Refusal.NotAuthor());
    }
    return expected.accepts(current.version())
        ? Optional.empty()
        : Optional.of(new Refusal.Stale(current.version()));
  }

  private static int characters(Draft draft) {
    return draft.title().length() + draft.body().length();
  }
}
