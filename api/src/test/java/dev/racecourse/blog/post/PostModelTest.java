package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.post.CreateResult.Created;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The store answers as a plain list of posts does, whatever is asked of it in whatever order. Two
 * stores on one database answer as one store.
 */
@ParameterizedClass
@EnumSource
class PostModelTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int KEYS_PER_AUTHOR = 2;
  private static final long ROOM = 12 * PostLimits.OVERHEAD;
  private static final List<String> AUTHORS = List.of("ann", "bob");
  private static final int STEPS = 60;

  private final StoreKind kind;
  private final long room;

  PostModelTest(StoreKind kind) {
    this.kind = kind;
    room = kind == StoreKind.MEMORY ? ROOM : Long.MAX_VALUE;
  }

  private record Keyed(String key, Post first) {}

  /** Posts and keys in order of creation. */
  private final class Model {
    private final List<Post> posts = new ArrayList<>();
    private final List<Keyed> keys = new ArrayList<>();

    Optional<Post> find(PostId id) {
      return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now) {
      var refusal = refusal(id, author, expected);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      var post = find(id).orElseThrow();
      var edited = new Post(id, author, draft, post.createdAt(), now, post.version() + 1);
      var growth = edited.characters() - post.characters();
      if (growth > 0 && used(now) + growth > room) {
        return new Refusal.Full();
      }
      posts.set(posts.indexOf(post), edited);
      return new EditResult.Edited(edited);
    }

    DeleteResult delete(PostId id, String author, Expected expected) {
      var refusal = refusal(id, author, expected);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      var post = find(id).orElseThrow();
      posts.remove(post);
      return new DeleteResult.Deleted(post);
    }

    /** The answer to a create; the post that the store answered is taken in. */
    CreateResult create(String author, Draft draft, Instant now, CreateResult answer) {
      return create(author, draft, now, answer, 0);
    }

    /** The answer to a key; the post that the store answered is taken in if the key is new. */
    CreateResult createOnce(
        String author, String key, Draft draft, Instant now, CreateResult answer) {
      forgetExpired(now);
      var earlier =
          keys.stream()
              .filter(keyed -> keyed.key().equals(key))
              .map(Keyed::first)
              .filter(first -> first.author().equals(author))
              .findFirst();
      if (earlier.isPresent()) {
        return earlier.get().draft().equals(draft)
            ? new Created(earlier.get())
            : new CreateResult.KeyReused();
      }
      var result = create(author, draft, now, answer, PostLimits.OVERHEAD);
      if (result instanceof Created created) {
        keys.add(new Keyed(key, created.post()));
        var ofAuthor = keys.stream().filter(k -> k.first().author().equals(author)).toList();
        if (ofAuthor.size() > KEYS_PER_AUTHOR) {
          keys.remove(ofAuthor.get(0));
        }
      }
      return result;
    }

    private CreateResult create(
        String author, Draft draft, Instant now, CreateResult answer, long beside) {
      var id = answer instanceof Created created ? created.post().id() : new PostId(0, 0);
      var post = new Post(id, author, draft, now, now, 1);
      if (used(now) + beside + post.characters() > room) {
        return new Refusal.Full();
      }
      posts.add(post);
      return new Created(post);
    }

    /** What the posts count for, and the keys whose day is not over. */
    long used(Instant now) {
      forgetExpired(now);
      return posts.stream().mapToLong(Post::characters).sum() + keys.size() * PostLimits.OVERHEAD;
    }

    private void forgetExpired(Instant now) {
      keys.removeIf(keyed -> !now.isBefore(keyed.first().createdAt().plus(DAY)));
    }

    List<Post> newestFirst(Optional<String> author) {
      var listed = new ArrayList<Post>();
      for (var post : posts) {
        if (author.isEmpty() || post.author().equals(author.get())) {
          listed.add(0, post);
        }
      }
      return listed;
    }

    private Optional<Refusal> refusal(PostId id, String author, Expected expected) {
      var post = find(id);
      if (post.isEmpty()) {
        return Optional.of(new Refusal.Absent());
      }
      if (!post.get().author().equals(author)) {
        return Optional.of(new Refusal.NotAuthor());
      }
      var version = post.get().version();
      return expected.accepts(version) ? Optional.empty() : Optional.of(new Refusal.Stale(version));
    }
  }

  @Test
  void answersAsTheModelDoes() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var run = 0; run < kind.times(2_000, 20); run++) {
      run(random, "with new Random(" + seed + "L), run " + run);
    }
  }

  private void run(Random random, String which) {
    var limits = new PostLimits(room, 1000, KEYS_PER_AUTHOR);
    var nodes = PostStores.nodes(kind, new PostIds(random::nextLong), limits);
    var model = new Model();
    var ids = new ArrayList<>(List.of(new PostId(0, 0)));
    var now = NOON;
    for (var step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(6)));
      var id = ids.get(random.nextInt(ids.size()));
      var posts = nodes.get(random.nextInt(nodes.size()));
      var author = AUTHORS.get(random.nextInt(AUTHORS.size()));
      var draft = new Draft("title " + random.nextInt(2), "body".repeat(random.nextInt(64)));
      var expected = random.nextBoolean() ? Expected.ANY : Expected.version(random.nextInt(3));
      var message = which + ", step " + step;
      switch (random.nextInt(4)) {
        case 0 -> {
          var answer = posts.createIfRoom(author, draft, now);
          assertEquals(model.create(author, draft, now, answer), answer, message);
          if (answer instanceof Created created) {
            ids.add(created.post().id());
          }
        }
        case 1 -> {
          var key = "key " + random.nextInt(4);
          var answer = posts.createOnce(author, key, draft, now);
          assertEquals(model.createOnce(author, key, draft, now, answer), answer, message);
          var used = kind == StoreKind.MEMORY ? model.used(now) : 0;
          assertEquals(used, posts.characters(), message);
          if (answer instanceof Created created) {
            ids.add(created.post().id());
          }
        }
        case 2 ->
            assertEquals(
                model.edit(id, author, expected, draft, now),
                posts.edit(id, author, expected, draft, now),
                message);
        default ->
            assertEquals(
                model.delete(id, author, expected), posts.delete(id, author, expected), message);
      }
      for (var node : nodes) {
        assertEquals(model.posts.size(), node.count(), message);
        assertEquals(model.find(id), node.find(id), message);
      }
      var filter = random.nextBoolean() ? Optional.of(author) : Optional.<String>empty();
      assertEquals(model.newestFirst(filter), pages(posts, filter, 1 + random.nextInt(5)), message);
    }
  }

  private static List<Post> pages(PostStore posts, Optional<String> author, int limit) {
    var all = new ArrayList<Post>();
    var page = posts.list(new PageRequest(author, Optional.empty(), limit));
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page = posts.list(new PageRequest(author, page.next(), limit));
      all.addAll(page.items());
    }
    return all;
  }
}
