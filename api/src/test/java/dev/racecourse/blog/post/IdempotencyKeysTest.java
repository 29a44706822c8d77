package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.post.CreateResult.Created;
import dev.racecourse.blog.post.CreateResult.KeyReused;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Posts created with a key: two keys of an author are kept, each for a day. */
class IdempotencyKeysTest {
  private static final long ROOM = 20 * PostLimits.OVERHEAD;
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft SHORT = new Draft("t", "");
  private static final Draft LONG = new Draft("t", "b".repeat(600));
  private static final Draft OTHER = new Draft("titleb", "ody");

  private final AtomicBoolean broken = new AtomicBoolean();
  private final PostStore posts =
      PostStore.inMemory(new PostIds(this::random), new PostLimits(ROOM, 1000, 2));
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
  void theAuthorsOldestKeyGoesWhenThereAreTooMany() {
    var second = posts.createOnce("ann", "second", DRAFT, NOON);
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, NOON));
    posts.createOnce("ann", "third", DRAFT, NOON);
    assertEquals(second, posts.createOnce("ann", "second", DRAFT, NOON));
    assertNotEquals(first, posts.createOnce("ann", "key", DRAFT, NOON));
  }

  @Test
  void theKeysOfOthersPushNoKeyOut() {
    for (var i = 0; i < 1000; i++) {
      createAndDelete("eve", "key " + i);
      createAndDelete("eve " + i, "key");
    }
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, NEXT_DAY.minusMillis(1)));
  }

  @Test
  void whenTheStoreIsFullANewKeyIsRefusedAndAnOldOneAnswered() {
    fill();
    assertEquals(new Refusal.Full(), posts.createOnce("ann", "new", DRAFT, LATER));
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, LATER));
    assertEquals(new KeyReused(), posts.createOnce("ann", "key", OTHER, LATER));
  }

  @Test
  void aRefusedKeyIsFree() {
    fill();
    posts.createOnce("ann", "new", DRAFT, LATER);
    posts.delete(post(first).id(), "ann", Expected.ANY);
    var before = posts.characters();
    assertEquals(new Refusal.Full(), posts.createOnce("ann", "new", LONG, LATER));
    assertEquals(before, posts.characters(), "the key gave its room back");
  }

  @Test
  void whatAKeyHeldIsFreeAfterItsDay() {
    fill();
    assertEquals(new Refusal.Full(), posts.createIfRoom("bob", SHORT, NEXT_DAY.minusMillis(1)));
    assertTrue(posts.createIfRoom("bob", SHORT, NEXT_DAY) instanceof Created);
  }

  @Test
  void aCreationThatThrowsLeavesTheKeyFree() {
    var before = posts.characters();
    broken.set(true);
    assertThrows(InternalError.class, () -> posts.createOnce("ann", "new", DRAFT, NOON));
    assertEquals(before, posts.characters());
    broken.set(false);
    assertEquals(OTHER, post(posts.createOnce("ann", "new", OTHER, NOON)).draft());
  }

  @Test
  void aKeyIsRecordedBeforeItsPostIsAddedAsAnErrorBetweenWouldLeaveAPostWithoutKey() {
    var keys = new IdempotencyKeys(2, new Quota(ROOM));
    var post = new Post(post(first).id(), "bob", DRAFT, NOON, NOON, 1);
    var added = new AtomicInteger();
    keys.createOnce(
        "key",
        post,
        one -> {
          added.incrementAndGet();
          assertEquals(
              new Created(post), keys.createOnce("key", post, again -> new Refusal.Full()));
          return new Created(one);
        });
    assertEquals(1, added.get());
  }

  @Test
  void anErrorOfTheStoreLeavesTheKeyFree() {
    var quota = new Quota(ROOM);
    var keys = new IdempotencyKeys(2, quota);
    assertThrows(
        InternalError.class,
        () ->
            keys.createOnce(
                "key",
                post(first),
                one -> {
                  throw new InternalError("planted");
                }));
    assertEquals(0, quota.used());
    assertEquals(first, keys.createOnce("key", post(first), Created::new));
  }

  /** Leaves less room than one more post needs. */
  private void fill() {
    while (posts.createIfRoom("bob", SHORT, NOON) instanceof Created) {}
  }

  private void createAndDelete(String author, String key) {
    if (posts.createOnce(author, key, DRAFT, LATER) instanceof Created created) {
      posts.delete(created.post().id(), author, Expected.ANY);
    }
  }

  private long random() {
    if (broken.get()) {
      throw new InternalError("planted");
    }
    return 0;
  }

  private static Post post(CreateResult result) {
    return ((Created) result).post();
  }
}
