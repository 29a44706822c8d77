package dev.racecourse.benchmarks.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void readsWhatTheBuildRecorded() throws IOException {
    var recorded = "git.commit.id=4b825dc\ngit.dirty=false\n".getBytes(UTF_8);
    assertEquals(new Build("4b825dc", false), Build.of(new ByteArrayInputStream(recorded)));
  }

  @Test
  void doesNotKnowTheCommitOfABuildOutsideGit() throws IOException {
    assertEquals(new Build("unknown", null), Build.of(null));
  }

  @Test
  void readsTheModelOfTheProcessor() {
    var lines = Stream.of("processor\t: 0", "model name\t: Horse 3000", "model name\t: Other");
    assertEquals("Horse 3000", Cpu.model(lines));
  }

  @Test
  void doesNotKnowAProcessorWithoutAName() {
    assertEquals("unknown", Cpu.model(Stream.of("processor\t: 0")));
  }
}
