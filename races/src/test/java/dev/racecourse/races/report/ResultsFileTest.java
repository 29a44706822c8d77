package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  private static final Event.Selected SELECTED = new Event.Selected("0.16", 2, List.of());

  @Test
  void isReadAsItWasWritten(@TempDir Path directory) throws IOException {
    var runs =
        List.of(
            Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD),
            Runs.failed(Runs.PLANTED, Status.VM_ERROR, "gone"));
    var selected = List.of(TestName.of(Runs.SHIPPED), TestName.of(Runs.PLANTED));
    var written =
        ResultsFile.of(Verdict.of(selected, runs, Map.of(), List.of("it broke")), runs, SELECTED);
    var file = directory.resolve("results.json");
    Files.writeString(file, "an older one");

    written.write(file);

    assertEquals(written, ResultsFile.read(file));
    assertEquals("0.16", written.jcstress());
    assertEquals("racy", written.tests().get(0).judgement());
    assertEquals(List.of(Runs.BAD), written.tests().get(0).evidence().forbidden());
    try (var files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
