package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/**
 * An Error in the map of posts, as a map throws that finds no memory, loses no room. It stands for
 * an OutOfMemoryError, at which JUnit itself would end.
 */
class FaultyPostStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft LONGER = new Draft("title", "longer body");
  private static final Draft SHORTER = new Draft("t", "b");

  private final Faulty map = new Faulty();
  private final PostStore posts =
      new MemoryPostStore(new PostIds(() -> 0), PostLimits.DEFAULT, map);
  private final Post post = posts.create("ann", DRAFT, NOW);
  private final long room = posts.characters();

  @Test
  void whatCannotBeAddedIsNotThere() {
    for (var fault : EnumSet.of(Fault.EARLY, Fault.LATE)) {
      map.onPut = fault;
      assertThrows(InternalError.class, () -> posts.createIfRoom("ann", DRAFT, NOW));
      assertEquals(room, posts.characters());
      assertEquals(1, posts.count());
    }
  }

  @Test
  void whatCannotBeAddedAndIsRemovedWithAnErrorTakesNoRoom() {
    map.onPut = Fault.LATE;
    map.onRemove = Fault.LATE;
    assertThrows(InternalError.class, () -> posts.createIfRoom("ann", DRAFT, NOW));
    assertEquals(room, posts.characters());
    assertEquals(1, posts.count());
  }

  @Test
  void whatCannotBeRemovedKeepsItsRoom() {
    map.onRemove = Fault.EARLY;
    assertThrows(InternalError.class, () -> posts.delete(post.id(), "ann", Expected.ANY));
    assertEquals(room, posts.characters());
    map.onRemove = Fault.NONE;
    assertTrue(posts.delete(post.id(), "ann", Expected.ANY) instanceof DeleteResult.Deleted);
    assertEquals(0, posts.characters());
  }

  @Test
  void whatIsRemovedWithAnErrorTakesNoRoom() {
    map.onRemove = Fault.LATE;
    assertThrows(InternalError.class, () -> posts.delete(post.id(), "ann", Expected.ANY));
    assertEquals(0, posts.characters());
    assertEquals(new Refusal.Absent(), posts.delete(post.id(), "ann", Expected.ANY));
    assertEquals(0, posts.characters());
  }

  @Test
  void anEditThatFailsTakesNoRoom() {
    map.failReplace = true;
    for (var draft : new Draft[] {LONGER, SHORTER}) {
      assertThrows(
          InternalError.class, () -> posts.edit(post.id(), "ann", Expected.ANY, draft, NOW));
      assertEquals(room, posts.characters());
    }
  }

  /** Where a change of the map fails. */
  private enum Fault {
    NONE,
    EARLY,
    LATE
  }

  private static final class Faulty extends ConcurrentSkipListMap<PostId, Post> {
    private static final long serialVersionUID = 1L;

    private Fault onPut = Fault.NONE;
    private Fault onRemove = Fault.NONE;
    private boolean failReplace;

    @Override
    public Post put(PostId id, Post post) {
      failIf(onPut == Fault.EARLY);
      var old = super.put(id, post);
      failIf(onPut == Fault.LATE);
      return old;
    }

    @Override
    public boolean remove(Object id, Object post) {
      failIf(onRemove == Fault.EARLY);
      var removed = super.remove(id, post);
      failIf(onRemove == Fault.LATE);
      return removed;
    }

    @Override
    public boolean replace(PostId id, Post old, Post next) {
      failIf(failReplace);
      return super.replace(id, old, next);
    }

    private static void failIf(boolean faulty) {
      if (faulty) {
        throw new InternalError("planted");
      }
    }
  }
}
