package dev.racecourse.compare.run;

import static dev.racecourse.compare.schedule.Samples.CELL;
import static dev.racecourse.compare.schedule.Samples.pair;
import static dev.racecourse.compare.schedule.Samples.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("pairs.ndjson");
  }

  @Test
  void readsWhatItWrote() {
    var withParams = new CellKey(Workload.parse("demo.Work.map avgt size=1+2 b=%2C"), 4);
    var unknown = pair(new Load(null, null, null), new Both<>(0.1, 0.2), 0.25, -0.5);
    var pairs =
        List.of(
            record(CELL, 1, pair(0.25)),
            record(withParams, 1, unknown),
            record(CELL, 2, new Failed("status 500\nwanted 200")),
            record(CELL, 5, new Failed("status 404")),
            record(CELL, 3, new Contaminated(pair(0.5), "a build")),
            record(CELL, 4, new Misfit("NoSuchMethodError")));
    var journal = Journal.open(file);
    pairs.forEach(journal::append);

    assertEquals(pairs, Journal.open(file).pairs());
  }

  @Test
  void cutsOffWhatADyingCompareDidNotFinish() throws IOException {
    var first = record(CELL, 1, pair(0.25));
    Journal.open(file).append(first);
    var whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, 40), StandardOpenOption.APPEND);

    var journal = Journal.open(file);
    journal.append(record(CELL, 2, pair(0.5)));

    assertEquals(2, Journal.open(file).pairs().size());
    assertEquals(whole, Files.readString(file).substring(0, whole.length()));
  }

  @Test
  void refusesAnythingElse() throws IOException {
    Files.writeString(file, "{}\nno pair\n");

    assertThrows(SetupException.class, () -> Journal.open(file));
  }
}
