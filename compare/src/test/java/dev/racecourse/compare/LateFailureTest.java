package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of a tiny benchmark whose folder can no longer be written when they go on. */
class LateFailureTest {

  private static final String SO_FAR = "Stopped by an error; so far: 1 undecided";

  @TempDir private Path here;
  private Path run = Path.of("");

  @BeforeEach
  void beginWithoutMeasuring() throws IOException {
    run = here.resolve("run");
    ThinJar.writeTo(here.resolve("tiny.jar"), "base");
    ThinJar.writeTo(here.resolve("other.jar"), "head");
    compare("--output", "run", "--budget", "1s");
  }

  @Test
  void whatWasMeasuredIsReportedBeforeTheError() throws IOException {
    losePairs();

    var shell = compare("--resume", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertEquals(SO_FAR, shell.out().lines().reduce("", (before, last) -> last));
    assertTrue(
        shell.err().contains("compare: " + run.resolve("pairs.ndjson") + " cannot be used: "),
        shell.err());
    var report = Files.readString(run.resolve("report.md"));
    assertTrue(report.startsWith("**compare: " + SO_FAR + "**"), report);
    assertTrue(Files.readString(run.resolve("result.json")).contains("\"ending\" : \"FAILED\""));
  }

  @Test
  void theErrorThatEndedItIsTheOneThatIsTold() throws IOException {
    losePairs();
    loseReport();

    var shell = compare("--resume", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.out().contains(SO_FAR), shell.out());
    assertTrue(shell.err().contains("pairs.ndjson cannot be used: "), shell.err());
  }

  @Test
  void aReportThatCannotBeWrittenIsPrinted() throws IOException {
    loseReport();

    var shell = compare("--resume", "run", "--budget", "1s");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("1 undecided"), shell.out());
    assertTrue(shell.err().contains("compare: " + run + " cannot be used: "), shell.err());
  }

  @Test
  void thereIsNoReportOfNothing() throws IOException {
    var pair = "dev.racecourse.compare.fixture.Serving.work-thrpt-t1-pair-1-";
    Files.createDirectory(run.resolve(pair + "base.log"));

    var shell = compare("--resume", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertFalse(shell.out().contains("so far"), shell.out());
    assertTrue(shell.err().contains("compare: cannot run "), shell.err());
  }

  /** No pair that is measured can be kept. */
  private void losePairs() throws IOException {
    Files.createSymbolicLink(run.resolve("pairs.ndjson"), here.resolve("nowhere/pairs.ndjson"));
  }

  private void loseReport() throws IOException {
    Files.delete(run.resolve("report.md"));
    Files.createDirectories(run.resolve("report.md/in the way"));
  }

  private Shell compare(String... options) {
    var args = new ArrayList<>(List.of("--base-jar", "tiny.jar", "--head-jar", "other.jar"));
    args.addAll(List.of("--cells", "Serving", "-t", "1", "--rounds", "3", "--warmup", "1"));
    args.addAll(List.of("--jvm-args", "-Xmx64m -XX:TieredStopAtLevel=1"));
    args.addAll(List.of(options));
    return Shell.compare(here, args.toArray(String[]::new));
  }
}
