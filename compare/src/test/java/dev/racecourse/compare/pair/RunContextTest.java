package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.build.TinyJar;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunContextTest {

  @TempDir private Path folder;

  @Test
  void theFingerprintKnowsJmhAndTheBenchmarksOfHead() throws IOException {
    var one = fingerprint("jmh.properties=jmh.version=1.36", "demo/Work.class=1", "other=1");
    var other = fingerprint("jmh.properties=jmh.version=1.36", "demo/Work.class=1", "other=2");
    var changed = fingerprint("jmh.properties=jmh.version=1.36", "demo/Work.class=2", "other=1");

    assertEquals("1.36", one.jmh());
    assertEquals(Samples.PLAN.jvmArgs(), String.join(" ", one.jvmFlags()));
    assertEquals(one, other);
    assertNotEquals(one.benchmarks(), changed.benchmarks());
  }

  @Test
  void theFingerprintHasNothingThatTheJarDoesNotTell() throws IOException {
    var fingerprint = fingerprint("other=1");

    assertNull(fingerprint.jmh());
    assertNull(fingerprint.benchmarks());
  }

  private Fingerprint fingerprint(String... entriesOfHead) throws IOException {
    var base = TinyJar.write(folder.resolve("base.jar"), "base=1");
    var head = TinyJar.write(folder.resolve("head.jar"), entriesOfHead);
    try (var run = RunDirectory.create(folder.resolve("run-" + System.nanoTime()))) {
      var subjects = new Both<>(subject(base), subject(head));
      return new RunContext(subjects, Samples.PLAN, run, new MeasuredClasses(folder))
          .fingerprint(List.of(Samples.CELL));
    }
  }

  private static Subject subject(Path harness) {
    return new Subject(
        "some", "0123456789", new Jars(Optional.of(harness), Optional.empty(), Optional.empty()));
  }
}
