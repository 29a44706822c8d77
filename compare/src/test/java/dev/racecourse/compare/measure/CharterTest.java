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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTest {

  private static final Both<String> IDS = new Both<>("0123", "4567");
  private static final SortedMap<String, String> OPTIONS = new TreeMap<>(Map.of("--delta", "0.03"));
  private static final Charter CHARTER = charter(IDS, new Rounds(40, 100), "-Xmx1g", OPTIONS);

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() {
    try (var run = RunDirectory.create(folder)) {
      CHARTER.write(run);

      assertEquals(CHARTER, Charter.read(run));
      assertDoesNotThrow(() -> Charter.read(run).require(CHARTER, run));
    }
  }

  @Test
  void doesNotBindTheBudget() {
    var hurried = new Plan(new Rounds(40, 100), "-Xmx1g", 7, Optional.of(Duration.ofMinutes(1)));

    assertEquals(CHARTER, Charter.of(IDS, hurried, OPTIONS));
  }

  @Test
  void refusesToGoOnWithAnythingElse() {
    try (var run = RunDirectory.create(folder)) {
      assertRefused(
          "head was `4567`, now `89ab`",
          charter(new Both<>("0123", "89ab"), new Rounds(40, 100), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "base was `0123`, now `89ab`",
          charter(new Both<>("89ab", "4567"), new Rounds(40, 100), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "--rounds was `100`, now `99`, --warmup was `40`, now `41`",
          charter(IDS, new Rounds(41, 99), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "--jvm-args was `-Xmx1g`, now `-Xmx2g`",
          charter(IDS, new Rounds(40, 100), "-Xmx2g", OPTIONS),
          run);
      assertRefused(
          "--delta was `0.03`, now `0.05`",
          charter(IDS, new Rounds(40, 100), "-Xmx1g", new TreeMap<>(Map.of("--delta", "0.05"))),
          run);
    }
  }

  @Test
  void refusesToGoOnWithAnotherMachineOrJvm() {
    try (var run = RunDirectory.create(folder)) {
      for (var fact : Set.of("machine", "JVM")) {
        var elsewhere = new TreeMap<>(CHARTER.options());
        elsewhere.put(fact, "another");
        assertRefused(", now `another`", new Charter(IDS, 7, elsewhere), run);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "[]", "{\"seed\": \"seven\"}", ""})
  void refusesAFolderWithAnythingElse(String text) throws IOException {
    Files.writeString(folder.resolve("charter.json"), text);
    try (var run = RunDirectory.resume(folder)) {
      var error = assertThrows(SetupException.class, () -> Charter.read(run));
      assertTrue(String.valueOf(error.getMessage()).contains("cannot be read"));
    }
  }

  private static void assertRefused(String words, Charter other, RunDirectory run) {
    var error = assertThrows(SetupException.class, () -> CHARTER.require(other, run));
    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(words), message);
  }

  private static Charter charter(
      Both<String> ids, Rounds rounds, String jvmArgs, SortedMap<String, String> options) {
    return Charter.of(ids, new Plan(rounds, jvmArgs, 7, Optional.empty()), options);
  }
}
