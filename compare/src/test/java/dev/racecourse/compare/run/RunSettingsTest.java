package dev.racecourse.compare.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.process.SetupException;
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

class RunSettingsTest {

  private static final SortedMap<String, String> IDS = ids("0123", "4567");
  private static final SortedMap<String, String> OPTIONS = new TreeMap<>(Map.of("--delta", "0.03"));
  private static final RunSettings SETTINGS = settings(IDS, new Rounds(40, 100), "-Xmx1g", OPTIONS);

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() {
    try (var run = RunDirectory.create(folder)) {
      SETTINGS.write(run);

      assertEquals(SETTINGS, RunSettings.read(run));
      assertDoesNotThrow(() -> RunSettings.read(run).require(SETTINGS, run));
    }
  }

  @Test
  void doesNotBindTheBudget() {
    var hurried = new Plan(new Rounds(40, 100), "-Xmx1g", 7, Optional.of(Duration.ofMinutes(1)));

    assertEquals(SETTINGS, RunSettings.of(IDS, hurried, OPTIONS));
  }

  @Test
  void refusesToGoOnWithAnythingElse() {
    try (var run = RunDirectory.create(folder)) {
      assertRefused(
          "head was `4567`, now `89ab`",
          settings(ids("0123", "89ab"), new Rounds(40, 100), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "base was `0123`, now `89ab`",
          settings(ids("89ab", "4567"), new Rounds(40, 100), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "--rounds was `100`, now `99`, --warmup was `40`, now `41`",
          settings(IDS, new Rounds(41, 99), "-Xmx1g", OPTIONS),
          run);
      assertRefused(
          "--jvm-args was `-Xmx1g`, now `-Xmx2g`",
          settings(IDS, new Rounds(40, 100), "-Xmx2g", OPTIONS),
          run);
      assertRefused(
          "--delta was `0.03`, now `0.05`",
          settings(IDS, new Rounds(40, 100), "-Xmx1g", new TreeMap<>(Map.of("--delta", "0.05"))),
          run);
    }
  }

  @Test
  void callsCommitsAsTheCommandDoes() {
    try (var run = RunDirectory.create(folder)) {
      var recorded = new TreeMap<>(Map.of("anchor", "0123", "commit", "4567"));
      assertRefused(
          "anchor was `none`, now `0123`, base was `0123`, now `none`",
          settings(recorded, new Rounds(40, 100), "-Xmx1g", OPTIONS),
          run);
    }
  }

  @Test
  void refusesToGoOnWithAnotherMachineOrJvm() {
    try (var run = RunDirectory.create(folder)) {
      for (var fact : Set.of("machine", "JVM")) {
        var elsewhere = new TreeMap<>(SETTINGS.options());
        elsewhere.put(fact, "another");
        assertRefused(", now `another`", new RunSettings(IDS, 7, elsewhere), run);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "[]", "{\"seed\": \"seven\"}", ""})
  void refusesAFolderWithAnythingElse(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);
    try (var run = RunDirectory.resume(folder)) {
      var error = assertThrows(SetupException.class, () -> RunSettings.read(run));
      assertTrue(String.valueOf(error.getMessage()).contains("cannot be read"));
    }
  }

  private static void assertRefused(String words, RunSettings other, RunDirectory run) {
    var error = assertThrows(SetupException.class, () -> SETTINGS.require(other, run));
    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(words), message);
  }

  private static SortedMap<String, String> ids(String base, String head) {
    return new TreeMap<>(Map.of("base", base, "head", head));
  }

  private static RunSettings settings(
      SortedMap<String, String> ids,
      Rounds rounds,
      String jvmArgs,
      SortedMap<String, String> options) {
    return RunSettings.of(ids, new Plan(rounds, jvmArgs, 7, Optional.empty()), options);
  }
}
