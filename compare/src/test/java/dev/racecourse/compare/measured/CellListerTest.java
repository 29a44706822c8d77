package dev.racecourse.compare.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists the fixtures. */
class CellListerTest {

  @Test
  void listsThreadGroupNameModeAndParameters() {
    var lines = list().stream().filter(line -> line.matches(".*(Grouped|Steady).*")).toList();

    assertEquals(
        List.of(
            "3 dev.racecourse.compare.fixture.Grouped.mixed thrpt",
            "1 dev.racecourse.compare.fixture.Steady.work thrpt size=1",
            "1 dev.racecourse.compare.fixture.Steady.work thrpt size=a+b"),
        lines);
  }

  @Test
  void listsTheIterationsOfSingleShots() {
    assertEquals(
        List.of(
            "1 2x3+4x5 dev.racecourse.compare.fixture.Cold.batch ss",
            "1 0x1+1x1 dev.racecourse.compare.fixture.Cold.start ss"),
        list().stream().filter(line -> line.contains("Cold")).toList());
  }

  private static List<String> list() {
    var out = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      CellLister.main(new String[0]);
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
