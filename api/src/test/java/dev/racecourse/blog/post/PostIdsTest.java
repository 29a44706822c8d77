package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdsTest {

  @Test
  void anIdComesAfterThoseOfAnotherProcess() {
    var noon = Instant.parse("2026-01-01T12:00:00Z");
    var others = new PostIds(() -> -1L).next(noon);
    var ids = new PostIds(() -> 0);
    ids.startAfter(others);
    assertTrue(ids.next(noon.minusSeconds(3600)).compareTo(others) > 0);
    assertTrue(ids.next(noon.plusSeconds(1)).compareTo(others) > 0);
  }

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final PostIds ids = new PostIds(() -> -1L);

  @Test
  void anIdIsAUuidOfVersion7() {
    var uuid = UUID.fromString(ids.next(NOON).toString());
    assertEquals(7, uuid.version());
    assertEquals(2, uuid.variant());
    assertEquals(NOON.toEpochMilli(), uuid.getMostSignificantBits() >>> 16);
  }

  @Test
  void idsGrowThoughTheClockStandsStillOrStepsBack() {
    var last = ids.next(NOON);
    for (var i = 0; i < 10_000; i++) {
      var next = ids.next(i % 2 == 0 ? NOON : NOON.minusSeconds(1));
      assertTrue(next.compareTo(last) > 0);
      assertTrue(next.toString().compareTo(last.toString()) > 0);
      last = next;
    }
  }

  @Test
  void theTextNamesTheId() {
    var id = ids.next(NOON);
    assertEquals(id, PostId.parse(id.toString()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "01a205df-d6e4-4000-ba63-b223198d7607",
        "01A205DF-D6E4-7000-BA63-B223198D7607",
        "01a205df-d6e4-7000-3a63-b223198d7607",
        "01a205dfd6e47000ba63b223198d7607",
      })
  void whatIsNoIdIsNotParsed(String text) {
    assertTrue(PostId.parse(text).isEmpty());
  }
}
