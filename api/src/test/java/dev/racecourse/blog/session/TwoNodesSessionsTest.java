package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node ends is ended on all, also on those that have used it a moment ago. */
class TwoNodesSessionsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final SessionKey ANN = Numbered.key(1);
  private static final List<BiConsumer<SessionStore, SessionKey>> ENDS =
      List.of(
          SessionStore::end,
          (sessions, key) -> sessions.endAll(key, NOON),
          (sessions, key) -> sessions.rotate(key, NOON));

  @ParameterizedTest
  @EnumSource
  void whatIsEndedIsEndedOnAll(StoreKind kind) {
    for (var ends : ENDS) {
      var nodes = SessionStores.nodes(kind, SessionLimits.DEFAULT, new Numbered());
      nodes.get(0).create("ann", NOON);
      for (var node : nodes) {
        assertTrue(node.find(ANN, NOON).isPresent());
        assertTrue(node.touch(ANN, NOON).isPresent());
        assertTrue(node.whileLive(ANN, NOON, session -> true).isPresent());
      }
      ends.accept(nodes.get(nodes.size() - 1), ANN);
      for (var node : nodes) {
        assertTrue(node.find(ANN, NOON).isEmpty());
        assertTrue(node.touch(ANN, NOON).isEmpty());
        assertTrue(node.whileLive(ANN, NOON, session -> true).isEmpty());
        assertTrue(node.rotate(ANN, NOON).isEmpty());
        assertEquals(0, node.endAll(ANN, NOON));
      }
    }
  }
}
