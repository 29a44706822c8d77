package dev.racecourse.stress.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.stress.run.Runs;
import dev.racecourse.stress.run.TestName;
import dev.racecourse.stress.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;

class ResultsFileTest {

  @Test
  void isReadAsItWasWritten(@TempDir Path directory) throws IOException {
    var runs =
        List.of(
            Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD),
            Runs.failed(Runs.PLANTED, Status.VM_ERROR, "gone"));
    var selected = List.of(TestName.of(Runs.SHIPPED), TestName.of(Runs.PLANTED));
    var written = ResultsFile.of(Verdict.of(selected, runs, List.of("it broke")), runs, 2);
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
