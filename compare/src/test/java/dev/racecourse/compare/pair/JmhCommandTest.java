package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Rounds.Batches;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmhCommandTest {

  @Test
  void aCrashIsWrittenDownBesideTheResult() {
    var words = command(new Rounds(1, 2));

    assertTrue(words.contains("-XX:ErrorFile=/my run/hs_err_pid%p.log"), words.toString());
    assertTrue(
        words.contains(
            "\"-Djava.io.tmpdir=/my run/scratch\" \"-XX:ErrorFile=/my run/hs_err_pid%p.log\""
                + " -Xmx512m"),
        words.toString());
  }

  @Test
  void batchesAreThoseOfSingleShots() {
    var words = command(new Rounds(1, 2, new Batches(3, 4)));

    assertEquals("3", words.get(words.indexOf("-wbs") + 1));
    assertEquals("4", words.get(words.indexOf("-bs") + 1));
    assertFalse(command(new Rounds(1, 2)).contains("-bs"));
  }

  @Test
  void aListThatIsCutOffIsRefused() throws IOException {
    assertEquals(List.of("a", "b"), JmhCommand.whole(List.of("a", "b", "end")));
    assertThrows(IOException.class, () -> JmhCommand.whole(List.of("a", "b")));
    assertThrows(IOException.class, () -> JmhCommand.whole(List.of()));
  }

  private static List<String> command(Rounds rounds) {
    var run = Path.of("/my run");
    return new JmhCommand(
            Side.BASE, List.of(run.resolve("some.jar")), new MeasuredClasses(run.resolve("turn")))
        .command(
            Samples.CELL, rounds, Samples.PLAN, run.resolve("result.json"), run.resolve("scratch"));
  }
}
