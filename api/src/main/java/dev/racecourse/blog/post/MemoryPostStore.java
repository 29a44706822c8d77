package dev.racecourse.blog.post;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps posts in memory. Thread-safe: a post is one immutable value in one sorted concurrent map,
 * and every change is a compare-and-set of its entry from the value that was judged to the next, so
 * of two edits of one version one wins, and a deleted post stays deleted.
 *
 * <p>The list of one author is a second map. An id enters it before the post is stored and leaves
 * it after the post is gone, so it holds at least the posts there are; a reader asks the first map
 * for each, so it shows no others. An author who has deleted every post leaves an empty list.
 *
 * <p>What is added takes its part of the {@link Quota} first, and what is gone gives it back, so
 * the store never holds more than it may; but {@link #create} adds in any case. An Error in a map
 * loses no room; but the count may then be off by a post, and an author's list may keep an id.
 */
final class MemoryPostStore implements PostStore {
  private final ConcurrentSkipListMap<PostId, Post> posts;
  private final ConcurrentMap<String, ConcurrentSkipListMap<PostId, PostId>> idsByAuthor =
      new ConcurrentHashMap<>();
  private final PostIds ids;
  private final Quota quota;
  private final IdempotencyKeys keys;
  private final int pageCharacters;

  /**
   * Starts empty.
   *
   * @param posts where posts are kept: an empty map
   */
  MemoryPostStore(PostIds ids, PostLimits limits, ConcurrentSkipListMap<PostId, Post> posts) {
    this.ids = ids;
    this.posts = posts;
    quota = new Quota(limits.characters());
    keys = new IdempotencyKeys(limits.keysPerAuthor(), quota);
    pageCharacters = limits.pageCharacters();
  }

  @Override
  public Post create(String author, Draft draft, Instant now) {
    var post = Post.first(ids.next(now), author, draft, now);
    quota.force(post.characters());
    add(post);
    return post;
  }

  @Override
  public CreateResult createIfRoom(String author, Draft draft, Instant now) {
    return addIfRoom(Post.first(ids.next(now), author, draft, now));
  }

  @Override
  public CreateResult createOnce(String author, String key, Draft draft, Instant now) {
    return keys.createOnce(key, Post.first(ids.next(now), author, draft, now), this::addIfRoom);
  }

  private CreateResult addIfRoom(Post post) {
    // Allocated first: what is added and then not told would be created again.
    var created = new CreateResult.Created(post);
    if (!take(post.characters(), post.createdAt())) {
      return new Refusal.Full();
    }
    add(post);
    return created;
  }

  /** Takes room, if need be that of idempotency keys whose time is over. */
  private boolean take(long characters, Instant now) {
    if (quota.take(characters)) {
      return true;
    }
    keys.forgetExpired(now);
    return quota.take(characters);
  }

  /** Adds a post that has taken its room, or gives the room back. */
  private void add(Post post) {
    try {
      idsByAuthor
          .computeIfAbsent(post.author(), author -> new ConcurrentSkipListMap<>())
          .put(post.id(), post.id());
      posts.put(post.id(), post);
    } catch (Throwable failure) {
      // A map that finds no memory for its index may fail with the post in it.
      if (posts.containsKey(post.id())) {
        remove(post);
      } else {
        quota.giveBack(post.characters());
      }
      throw failure;
    }
  }

  /** Removes a post that is still this one, and gives its room back. */
  private boolean remove(Post post) {
    var removed = false;
    try {
      removed = posts.remove(post.id(), post);
    } catch (Throwable failure) {
      // A map that finds no memory to unlink a node may fail with the post out of it.
      removed = !posts.containsKey(post.id());
      throw failure;
    } finally {
      if (removed) {
        quota.giveBack(post.characters());
      }
    }
    return removed;
  }

  @Override
  public Optional<Post> find(PostId id) {
    return Optional.ofNullable(posts.get(id));
  }

  @Override
  public Page list(PageRequest request) {
    var items = new ArrayList<Post>();
    var characters = 0;
    var walk = walk(request);
    while (walk.hasNext()) {
      if (items.size() == request.limit() || characters >= pageCharacters) {
        return new Page(items, Optional.of(items.get(items.size() - 1).id()));
      }
      var post = walk.next();
      characters += post.draft().characters();
      items.add(post);
    }
    return new Page(items, Optional.empty());
  }

  private Iterator<Post> walk(PageRequest request) {
    if (request.author().isEmpty()) {
      return newestFirst(posts, request.before()).iterator();
    }
    var own = idsByAuthor.get(request.author().get());
    return own == null
        ? Collections.emptyIterator()
        : newestFirst(own, request.before()).stream()
            .map(posts::get)
            .filter(Objects::nonNull)
            .iterator();
  }

  private static <V> Collection<V> newestFirst(
      ConcurrentSkipListMap<PostId, V> map, Optional<PostId> before) {
    var older = before.map(id -> map.headMap(id, false)).orElse(map);
    return older.descendingMap().values();
  }

  @Override
  public EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
    while (true) {
      var current = posts.get(id);
      if (current == null) {
        return new Refusal.Absent();
      }
      var refusal = Refusal.of(current, author, expected);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      var next = current.edited(draft, now);
      var growth = next.characters() - current.characters();
      if (growth > 0 && !take(growth, now)) {
        return new Refusal.Full();
      }
      var edited = false;
      try {
        edited = posts.replace(id, current, next);
      } finally {
        var unused = edited ? -growth : growth;
        if (unused > 0) {
          quota.giveBack(unused);
        }
      }
      if (edited) {
        return new EditResult.Edited(next);
      }
    }
  }

  @Override
  public DeleteResult delete(PostId id, String author, Expected expected) {
    while (true) {
      var current = posts.get(id);
      if (current == null) {
        return new Refusal.Absent();
      }
      var refusal = Refusal.of(current, author, expected);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      if (remove(current)) {
        requireNonNull(idsByAuthor.get(author)).remove(id);
        return new DeleteResult.Deleted(current);
      }
    }
  }

  @Override
  public int count() {
    return posts.size();
  }

  @Override
  public long characters() {
    return quota.used();
  }
}
