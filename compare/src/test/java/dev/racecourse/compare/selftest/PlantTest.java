package dev.racecourse.compare.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlantTest {

  /** Where Maven runs the tests of a module is the module's folder. */
  private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

  @ParameterizedTest
  @FieldSource("dev.racecourse.compare.selftest.Plant#ALL")
  void appliesToTheServerAsItIs(Plant plant) throws IOException, InterruptedException {
    assertTrue(Files.isDirectory(ROOT.resolve("api")), ROOT.toString());
    var git =
        new ProcessBuilder("git", "apply", "--check", "--verbose", "-")
            .directory(ROOT.toFile())
            .redirectErrorStream(true);
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    var process = git.start();
    try (var in = process.getOutputStream()) {
      in.write(plant.text(1000).getBytes(StandardCharsets.UTF_8));
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), said);
    assertFalse(said.contains("Skipped"), said);
  }

  @Test
  void workTakesAsLongAsItIsTold() {
    var text = Plant.ALL.get(2).text(1000);

    assertTrue(text.contains("System.nanoTime() + 1000L;"), text);
  }

  @Test
  void somePlantsMustNotBeFound() {
    var expected = Plant.ALL.stream().map(Plant::expected).collect(Collectors.toSet());

    assertEquals(5, expected.size());
    assertEquals(List.of("nothing"), patches(Plant.ALL.subList(0, 1)));
  }

  private static List<String> patches(List<Plant> plants) {
    return plants.stream().map(Plant::patch).toList();
  }
}
