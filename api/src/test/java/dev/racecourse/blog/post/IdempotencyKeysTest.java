package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.post.CreateResult.Created;
import dev.racecourse.blog.post.CreateResult.KeyReused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Posts created with a key: two keys are kept, each for a day. */
class IdempotencyKeysTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft OTHER = new Draft("titleb", "ody");

  private final IdempotencyKeys keys = new IdempotencyKeys(2, Duration.ofDays(1));
  private final PostStore posts = new MemoryPostStore(new PostIds(() -> 0), keys);
  private final CreateResult first = posts.createOnce("ann", "key", DRAFT, NOON);

  @Test
  void aKeyCreatesOnePost() {
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, LATER));
    assertEquals(1, posts.count());
    var created = post(first);
    assertEquals(new Post(created.id(), "ann", DRAFT, NOON, NOON, 1), created);
    assertEquals(created, posts.find(created.id()).orElseThrow());
  }

  @Test
  void aKeyStandsForOneDraft() {
    assertEquals(new KeyReused(), posts.createOnce("ann", "key", OTHER, LATER));
    assertEquals(1, posts.count());
  }

  @Test
  void aKeyBelongsToItsAuthor() {
    var bobs = post(posts.createOnce("bob", "key", OTHER, NOON));
    assertEquals("bob", bobs.author());
    assertNotEquals(post(first).id(), bobs.id());
  }

  @Test
  void anEditedOrDeletedPostIsAnsweredAsFirstCreated() {
    var id = post(first).id();
    posts.edit(id, "ann", Expected.ANY, OTHER, LATER);
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, LATER));
    posts.delete(id, "ann", Expected.ANY);
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, LATER));
    assertEquals(0, posts.count());
  }

  @Test
  void aKeyIsFreeAfterADay() {
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, NEXT_DAY.minusMillis(1)));
    var second = posts.createOnce("ann", "key", OTHER, NEXT_DAY);
    assertEquals(OTHER, post(second).draft());
    assertEquals(second, posts.createOnce("ann", "key", OTHER, NEXT_DAY));
  }

  @Test
  void theOldestKeyGoesWhenThereAreTooMany() {
    var second = posts.createOnce("ann", "second", DRAFT, NOON);
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, NOON));
    posts.createOnce("ann", "third", DRAFT, NOON);
    assertEquals(second, posts.createOnce("ann", "second", DRAFT, NOON));
    assertNotEquals(first, posts.createOnce("ann", "key", DRAFT, NOON));
  }

  @Test
  void aCreationThatThrowsLeavesTheKeyFree() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            keys.createOnce(
                "ann",
                "new",
                DRAFT,
                NOON,
                () -> {
                  throw new UnsupportedOperationException();
                }));
    assertEquals(OTHER, post(posts.createOnce("ann", "new", OTHER, NOON)).draft());
  }

  private static Post post(CreateResult result) {
    return ((Created) result).post();
  }
}
