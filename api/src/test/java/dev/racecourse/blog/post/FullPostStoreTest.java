package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A store that has room for two posts of ten characters. */
class FullPostStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Draft TEN = new Draft("title", "body.");
  private static final Draft NINE = new Draft("title", "body");
  private static final Draft ELEVEN = new Draft("title", "bodies");
  private static final long ROOM = 2 * (10 + PostLimits.OVERHEAD);

  private final PostStore posts =
      PostStore.inMemory(new PostIds(() -> 0), new PostLimits(ROOM, 1000, 10));
  private final Post one = posts.create("ann", TEN, NOW);
  private final Post other = posts.create("ann", TEN, NOW);

  @Test
  void refusesWhatWouldAdd() {
    assertEquals(ROOM, posts.characters());
    assertEquals(new Refusal.Full(), posts.createIfRoom("bob", new Draft("", ""), NOW));
    assertEquals(new Refusal.Full(), edit(ELEVEN));
    assertEquals(2, posts.count());
    assertEquals(ROOM, posts.characters());
  }

  @Test
  void letsAPostBecomeAnotherOfItsLength() {
    assertTrue(edit(TEN) instanceof EditResult.Edited);
    assertEquals(ROOM, posts.characters());
  }

  @Test
  void whatIsShortenedMakesRoom() {
    assertTrue(edit(NINE) instanceof EditResult.Edited);
    assertEquals(ROOM - 1, posts.characters());
    var lengthened = posts.edit(other.id(), "ann", Expected.ANY, ELEVEN, NOW);
    assertTrue(lengthened instanceof EditResult.Edited);
    assertEquals(ROOM, posts.characters());
  }

  @Test
  void whatIsDeletedMakesRoomOnce() {
    posts.delete(one.id(), "ann", Expected.ANY);
    posts.delete(one.id(), "ann", Expected.ANY);
    assertTrue(posts.createIfRoom("bob", TEN, NOW) instanceof CreateResult.Created);
    assertEquals(new Refusal.Full(), posts.createIfRoom("bob", TEN, NOW));
  }

  @Test
  void aRefusalOfAnotherKindComesFirst() {
    var stale = posts.edit(one.id(), "ann", Expected.version(7), ELEVEN, NOW);
    assertEquals(new Refusal.Stale(1), stale);
    var notAuthor = posts.edit(one.id(), "bob", Expected.ANY, ELEVEN, NOW);
    assertEquals(new Refusal.NotAuthor(), notAuthor);
  }

  @Test
  void whatOnlyEverAddsIsNotRefused() {
    posts.create("ann", TEN, NOW);
    assertEquals(ROOM + 10 + PostLimits.OVERHEAD, posts.characters());
    assertEquals(new Refusal.Full(), edit(ELEVEN));
    assertTrue(edit(NINE) instanceof EditResult.Edited);
  }

  @Test
  @SuppressWarnings("NullAway") // an error in the middle of adding
  void aPostThatCannotBeAddedTakesNoRoom() {
    posts.delete(one.id(), "ann", Expected.ANY);
    assertThrows(NullPointerException.class, () -> posts.createIfRoom(null, TEN, NOW));
    assertThrows(NullPointerException.class, () -> posts.create(null, TEN, NOW));
    assertEquals(ROOM / 2, posts.characters());
  }

  private EditResult edit(Draft draft) {
    return posts.edit(one.id(), "ann", Expected.ANY, draft, NOW);
  }
}
