package dev.racecourse.compare.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTest {

  private static final Both<String> IDS = new Both<>("0123", "4567");
  private static final Charter CHARTER = charter(IDS, new Rounds(40, 100), "-Xmx1g", 7);

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() {
    try (var run = RunDirectory.open(folder)) {
      CHARTER.write(run);

      assertEquals(CHARTER, Charter.read(run));
      assertDoesNotThrow(() -> Charter.read(run).require(CHARTER, run));
    }
  }

  @Test
  void doesNotBindTheBudget() {
    var hurried = new Plan(new Rounds(40, 100), "-Xmx1g", 7, Optional.of(Duration.ofMinutes(1)));

    assertEquals(CHARTER, Charter.of(IDS, hurried));
  }

  @Test
  void refusesToGoOnWithAnythingElse() {
    try (var run = RunDirectory.open(folder)) {
      for (var other :
          List.of(
              charter(new Both<>("0123", "89ab"), new Rounds(40, 100), "-Xmx1g", 7),
              charter(new Both<>("89ab", "4567"), new Rounds(40, 100), "-Xmx1g", 7),
              charter(IDS, new Rounds(41, 100), "-Xmx1g", 7),
              charter(IDS, new Rounds(40, 99), "-Xmx1g", 7),
              charter(IDS, new Rounds(40, 100), "-Xmx2g", 7),
              charter(IDS, new Rounds(40, 100), "-Xmx1g", 8),
              new Charter(IDS, "another", 40, 100, "-Xmx1g", 7))) {
        assertRefused("Resume it with the same sides", () -> CHARTER.require(other, run));
      }
    }
  }

  @Test
  void refusesAFolderThatHasOne() {
    try (var run = RunDirectory.open(folder)) {
      CHARTER.write(run);

      assertRefused("holds a comparison already", () -> CHARTER.write(run));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "[]", "{\"seed\": \"seven\"}", ""})
  void refusesAFolderWithAnythingElse(String text) throws IOException {
    Files.writeString(folder.resolve("charter.json"), text);
    try (var run = RunDirectory.open(folder)) {
      assertRefused("holds no comparison that could be resumed", () -> Charter.read(run));
    }
  }

  @Test
  void refusesAnEmptyFolder() {
    try (var run = RunDirectory.open(folder)) {
      assertRefused("holds no comparison that could be resumed", () -> Charter.read(run));
    }
  }

  private static void assertRefused(String words, Runnable action) {
    var message = String.valueOf(assertThrows(SetupException.class, action::run).getMessage());
    assertTrue(message.contains(words), message);
  }

  private static Charter charter(Both<String> ids, Rounds rounds, String jvmArgs, long seed) {
    return Charter.of(ids, new Plan(rounds, jvmArgs, seed, Optional.empty()));
  }
}
