package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit whose benchmarks all have other names than those of the anchor. */
class RecordNoCellsTest {

  @TempDir private Path here;

  @Test
  void cellsThatNoOtherCommitHasAreNoRun() throws Exception {
    var repository = ScratchRepository.in(here.resolve("repository"));
    var jar = repository.root().resolve("jmh.jar");
    ThinJar.writeTo(jar, "1");
    var first = repository.commit("1");
    ThinJar.write(
        jar,
        ThinJar.pointerWithout("test-classes"),
        Map.of("META-INF/BenchmarkList", renamed("work", "toil")));
    var renamed = repository.commit("renamed");

    var shell = new Recorder(here).record(renamed, "--anchor", first);

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("none of these cells in common"), shell.err());
    assertTrue(shell.err().contains("Serving.toil -t 1: only in "), shell.err());
    assertFalse(Files.exists(here.resolve("history")), "a run was stored");
  }

  private static byte[] renamed(String old, String other) throws IOException {
    try (var list = Objects.requireNonNull(resource("/META-INF/BenchmarkList"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .replace(" " + old + " ", " " + other + " ")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static @Nullable InputStream resource(String name) {
    return RecordNoCellsTest.class.getResourceAsStream(name);
  }
}
