package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

  private static final String NAMED = "jmh.jar";
  private static final String RACES = "races.jar";

  @TempDir private Path worktree;

  @Test
  void aBuildIsDoneWithAJmhJarOrRaceTestsAlone() throws IOException {
    assertDone(false, Recipe.HARNESS);
    leave(RACES);
    assertDone(true, Recipe.HARNESS);
  }

  @Test
  void raceTestsAreNoSubstituteForAJmhJarThatWasNamed() throws IOException {
    leave(RACES);
    assertDone(false, NAMED);
    leave(NAMED);
    assertDone(true, NAMED);
  }

  private void leave(String jar) throws IOException {
    Files.createFile(worktree.resolve(jar));
  }

  private void assertDone(boolean isDone, String harness) {
    var recipe = new Recipe("true", Path.of(harness), Path.of(RACES));
    assertEquals(isDone, recipe.isDone(worktree));
  }
}
