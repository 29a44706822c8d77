package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.TinyJar;
import dev.racecourse.compare.races.Grading.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestListTest {

  /** As jcstress 0.16 wrote it. */
  private static final String LOST_UPDATE =
      "JCTEST45Sdev.racecourse.stress.post.LostUpdate.Shipped45Sdev.racecourse.stress.post.LostUpda"
          + "te$Shipped54Sdev.racecourse.stress.post.LostUpdate_Shipped_jcstress4Snull1I29SoneEdit"
          + "or11SotherEditor1BF1I41I023Sthe other came too late1I121Strue, false, one at 21I021Sth"
          + "e one came too late1I123Sfalse, true, other at 21I234Sboth edits won: an update was lo"
          + "st1I220Strue, true, one at 222Strue, true, other at 21I237Sthe post is not as the winn"
          + "er left it1I10S1I153Shttps://www.rfc-editor.org/rfc/rfc9110#section-13.1.1";

  private static final TestName LOST = new TestName("demo.Lost.Shipped");

  @TempDir private Path folder;

  @Test
  void readsWhatJcstressHasWritten() throws IOException {
    var test = new TestName("dev.racecourse.stress.post.LostUpdate.Shipped");

    assertEquals(Map.of(test, grading()), list(LOST_UPDATE).gradings());
  }

  @Test
  void readsEveryLine() throws IOException {
    var list =
        list(
            ListedLine.of("demo.Lost.Shipped", "0 1, 2")
                + "\n"
                + ListedLine.of("demo.Torn.Shipped"));

    assertEquals(Set.of(LOST, new TestName("demo.Torn.Shipped")), list.gradings().keySet());
  }

  @Test
  void knowsHowEveryStateIsGraded() throws IOException {
    var line = ListedLine.of("demo.Lost.Shipped", "0 a", "1 b", "2 c", "3 d", "1 ");
    var grading = list(line).find(LOST).orElseThrow();

    assertEquals(Expectation.ACCEPTABLE, grading.of("a"));
    assertEquals(Expectation.ACCEPTABLE_INTERESTING, grading.of("b"));
    assertEquals(Expectation.FORBIDDEN, grading.of("c"));
    assertEquals(Expectation.UNKNOWN, grading.of("d"));
    assertEquals(Expectation.ACCEPTABLE_INTERESTING, grading.of("e"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4Sdemo",
        "JCTEST",
        "JCTEST4Sdem",
        "JCTEST1I2",
        "JCTEST1S",
        "JCTEST1Ia1Sa1Sa1Sa1I01BF1I01I0",
        "JCTEST1Sa1Sa1Sa1Sa1Ix",
        "JCTEST1Sa1Sa1Sa1Sa1I01BF1I11I41Sa1I01I0",
        "JCTEST1Sa1Sa1Sa1Sa1I01BF1I01I0 "
      })
  void refusesWhatJcstressDoesNotWrite(String line) {
    assertRefused("wanted |no expectation has the number 4", () -> list(line));
  }

  @Test
  void refusesAJarWithoutAList() {
    assertRefused(
        "there is no META-INF/TestList",
        () -> TestList.of(TinyJar.write(folder.resolve("suite.jar"), "mark=1")));
    assertRefused(
        "zip", () -> TestList.of(Files.writeString(folder.resolve("suite.jar"), "no jar")));
  }

  private void assertRefused(String why, Executable reading) {
    var refusal = String.valueOf(assertThrows(IOException.class, reading).getMessage());

    assertTrue(refusal.startsWith("the race tests in " + folder.resolve("suite.jar")), refusal);
    assertTrue(refusal.matches("(?s).*: .*(" + why + ").*"), refusal);
  }

  private TestList list(String text) throws IOException {
    return TestList.of(TinyJar.write(folder.resolve("suite.jar"), "META-INF/TestList=" + text));
  }

  private static Grading grading() {
    return new Grading(
        new TreeMap<>(
            Map.of(
                "true, false, one at 2", Expectation.ACCEPTABLE,
                "false, true, other at 2", Expectation.ACCEPTABLE,
                "true, true, one at 2", Expectation.FORBIDDEN,
                "true, true, other at 2", Expectation.FORBIDDEN,
                "", Expectation.FORBIDDEN)));
  }
}
