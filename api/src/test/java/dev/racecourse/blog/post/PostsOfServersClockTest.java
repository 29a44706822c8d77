package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.post.CreateResult.Created;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts on PostgreSQL are dated by its clock, whatever the nodes say. */
class PostsOfServersClockTest {
  private final Instant behind = Instant.now().minus(Duration.ofDays(7));
  private final Instant ahead = Instant.now().plus(Duration.ofDays(7));
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft OTHER = new Draft("other title", "body");

  private final Database database = StoreKind.POSTGRES.opened().orElseThrow();
  private final PostStore posts = PostStore.in(database, new PostIds(() -> 0), PostLimits.DEFAULT);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPostIsDatedByTheServer() {
    var post = posts.create("ann", DRAFT, behind);
    assertNow(post.createdAt());
    var edited = (EditResult.Edited) posts.edit(post.id(), "ann", Expected.ANY, OTHER, ahead);
    assertNow(edited.post().updatedAt());
  }

  @Test
  void anIdIsOfTheSameTime() {
    var post = posts.create("ann", DRAFT, ahead);
    assertNow(Instant.ofEpochMilli(post.id().high() >>> 16));
  }

  @Test
  void aKeyLastsADayOfTheServer() {
    var first = posts.createOnce("ann", "key", DRAFT, behind);
    assertNow(((Created) first).post().createdAt());
    assertEquals(first, posts.createOnce("ann", "key", DRAFT, ahead));
    database.write(
        transaction ->
            transaction.change(
                "UPDATE idempotency_keys SET created_at = created_at - interval '1 day'"));
    assertTrue(posts.createOnce("ann", "key", OTHER, behind) instanceof Created);
  }

  private static void assertNow(Instant instant) {
    var distance = Duration.between(Instant.now(), instant).abs();
    assertTrue(distance.toHours() < 1, instant + " is " + distance + " off");
  }
}
