package dev.racecourse.compare.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

  @Test
  void aListThatLacksSomethingHasNoEnd() {
    var bytes = new ByteArrayOutputStream();
    list(new FullForAMoment(bytes));

    var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertFalse(lines.isEmpty());
    assertFalse(lines.contains(CellLister.END), lines::toString);
    assertEquals(CellLister.END, list().get(list().size() - 1));
  }

  /** A disk without space at first. */
  private static final class FullForAMoment extends FilterOutputStream {

    private boolean wasFull;

    FullForAMoment(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int next) throws IOException {
      if (!wasFull) {
        wasFull = true;
        throw new IOException("No space left on device");
      }
      out.write(next);
    }
  }

  private static List<String> list() {
    var bytes = new ByteArrayOutputStream();
    list(bytes);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void list(OutputStream to) {
    var out = System.out;
    System.setOut(new PrintStream(to, true, StandardCharsets.UTF_8));
    try {
      CellLister.main(new String[0]);
    } finally {
      System.setOut(out);
    }
  }
}
