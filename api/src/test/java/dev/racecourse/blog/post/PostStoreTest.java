package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class PostStoreTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1);
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft OTHER = new Draft("other title", "other body");

  private final PostStore posts;
  private final Post ann;

  PostStoreTest(StoreKind kind) {
    posts = PostStores.empty(kind);
    ann = posts.create("ann", DRAFT, NOON);
  }

  @Test
  void aPostStartsAtVersion1() {
    assertEquals(new Post(ann.id(), "ann", DRAFT, NOON, NOON, 1), ann);
    assertEquals(Optional.of(ann), posts.find(ann.id()));
  }

  @Test
  void anEditOfTheExpectedVersionTakesEffect() {
    var edited = new Post(ann.id(), "ann", OTHER, NOON, LATER, 2);
    assertEquals(
        new EditResult.Edited(edited),
        posts.edit(ann.id(), "ann", Expected.version(1), OTHER, LATER));
    assertEquals(Optional.of(edited), posts.find(ann.id()));
  }

  @Test
  void aRefusedChangeChangesNothing() {
    var id = ann.id();
    assertEquals(new Refusal.Stale(1), posts.edit(id, "ann", Expected.version(2), OTHER, LATER));
    assertEquals(new Refusal.NotAuthor(), posts.edit(id, "bob", Expected.ANY, OTHER, LATER));
    assertEquals(new Refusal.Stale(1), posts.delete(id, "ann", Expected.version(2)));
    assertEquals(new Refusal.NotAuthor(), posts.delete(id, "bob", Expected.ANY));
    assertEquals(Optional.of(ann), posts.find(id));
  }

  @Test
  void aTextMayHaveAnyCharacter() {
    var odd = new Draft("\u0000 \n \uFFFF", "\uD83D\uDC0E '; --");
    var post = posts.create("ann", odd, NOON);
    assertEquals(Optional.of(post), posts.find(post.id()));
  }

  @Test
  void aDeletedPostStaysDeleted() {
    assertEquals(new DeleteResult.Deleted(ann), posts.delete(ann.id(), "ann", Expected.ANY));
    assertEquals(new Refusal.Absent(), posts.delete(ann.id(), "ann", Expected.ANY));
    assertEquals(new Refusal.Absent(), posts.edit(ann.id(), "ann", Expected.ANY, OTHER, LATER));
    assertTrue(posts.find(ann.id()).isEmpty());
    assertTrue(list(Optional.empty(), 10).items().isEmpty());
    assertTrue(list(Optional.of("ann"), 10).items().isEmpty());
  }

  @Test
  void aPageSkipsAndRepeatsNothingThoughPostsComeAndGo() {
    var second = posts.create("ann", DRAFT, NOON);
    var third = posts.create("bob", DRAFT, NOON);
    var first = posts.list(new PageRequest(Optional.empty(), Optional.empty(), 2));
    assertEquals(List.of(third, second), first.items());
    posts.delete(second.id(), "ann", Expected.ANY);
    posts.create("eve", DRAFT, LATER);
    posts.create("eve", DRAFT, LATER);
    var next = posts.list(new PageRequest(Optional.empty(), first.next(), 2));
    assertEquals(new Page(List.of(ann), Optional.empty()), next);
  }

  @Test
  void aFullLastPageHasNoNext() {
    assertEquals(new Page(List.of(ann), Optional.empty()), list(Optional.of("ann"), 1));
  }

  private Page list(Optional<String> author, int limit) {
    return posts.list(new PageRequest(author, Optional.empty(), limit));
  }

  @Test
  void aPageOfMuchTextIsShortAndTheNextGoesOn() {
    for (var i = 0; i < 100; i++) {
      posts.create("bob", new Draft("t", "b".repeat(50_000)), NOON);
    }
    var first = posts.list(new PageRequest(Optional.of("bob"), Optional.empty(), 100));
    assertEquals(84, first.items().size(), "84 times 50 001 characters are more than 4 Mi");
    var second = posts.list(new PageRequest(Optional.of("bob"), first.next(), 100));
    assertEquals(16, second.items().size());
    assertTrue(second.next().isEmpty());
  }
}
