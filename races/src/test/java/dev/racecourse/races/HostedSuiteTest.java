package dev.racecourse.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.console.Progress;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.TestName;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host is a stand-in, ahead of the real one on the class path. */
class HostedSuiteTest {
  private static final TestName LOST = TestName.of("demo.Lost.Shipped");
  private static final Optional<Duration> NO_LIMIT = Optional.empty();

  @TempDir private Path here;

  @BeforeEach
  void compile() throws IOException {
    FakeHost.compile(here);
  }

  @Test
  void runsEveryTestAndLeavesTheResults() throws Exception {
    var shown = new ArrayList<Long>();

    var results = suite("ends").run(Preset.SMOKE, progress(shown), NO_LIMIT);

    assertEquals("clean", results.tests().get(0).judgement());
    assertEquals(2, results.runs().size());
    assertEquals(results, ResultsFile.read(here.resolve("out/results.json")));
    assertEquals(List.of(1L, 2L), shown);
    assertTrue(words().startsWith("STANDARD "), this::words);
    assertTrue(words().contains(" -iters 1"), this::words);
  }

  @Test
  void listsHowTestsGradeWhatTheyMaySee() throws Exception {
    assertEquals(
        Map.of(LOST, List.of(new Outcome("1, 1", Expectation.FORBIDDEN, 0, "lost"))),
        suite("ends").gradings());
    assertTrue(words().contains(" -l"), this::words);
  }

  @Test
  void runsOneTestInMoreJvmsUntilThatIsEnough() throws Exception {
    var runs = suite("hangs").more(Preset.SMOKE, LOST, 7, more -> more.size() == 1, NO_LIMIT);

    assertEquals(1, runs.size());
    assertTrue(words().contains("-t ^\\Qdemo.Lost.Shipped\\E$ -f 7"), this::words);
  }

  @Test
  void returnsWhatThereIsWhenTheLimitIsReached() throws Exception {
    var limit = Optional.of(Duration.ofSeconds(5));

    assertEquals(1, suite("hangs").more(Preset.SMOKE, LOST, 7, more -> false, limit).size());
  }

  @Test
  void halfARunIsNoResult() throws Exception {
    var suite = suite("hangs");

    assertThrows(
        TimeoutException.class,
        () ->
            suite.run(
                Preset.SMOKE, progress(new ArrayList<>()), Optional.of(Duration.ofSeconds(1))));
    assertFalse(Files.exists(here.resolve("out/results.json")));
  }

  @Test
  void aHostThatDiesIsNoResult() throws Exception {
    var suite = suite("dies");

    var why =
        assertThrows(
            IOException.class,
            () -> suite.run(Preset.SMOKE, progress(new ArrayList<>()), NO_LIMIT));

    assertEquals("the JVM that runs jcstress ended early: with 1 / oops", why.getMessage());
  }

  @Test
  void leavesNoProcessWhenInterrupted() throws Exception {
    var suite = suite("hangs");
    var ended = new CompletableFuture<Throwable>();
    var thread =
        new Thread(
            () ->
                ended.complete(
                    assertThrows(
                        Throwable.class,
                        () -> suite.run(Preset.SMOKE, progress(new ArrayList<>()), NO_LIMIT))));
    thread.start();
    var processes = processes();

    thread.interrupt();

    assertEquals(InterruptedException.class, ended.get(30, TimeUnit.SECONDS).getClass());
    requireEnded(processes);
  }

  @Test
  void leavesNoProcessWhenThisOneIsKilled() throws Exception {
    suite("hangs");
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                here.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      var processes = processes();

      program.destroyForcibly();

      requireEnded(processes);
    } finally {
      program.destroyForcibly();
    }
  }

  /** A program that does nothing but wait for a suite that hangs. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] args) throws Exception {
      at(Path.of(args[0])).run(Preset.SMOKE, progress(new ArrayList<>()), NO_LIMIT);
    }
  }

  private static void requireEnded(List<ProcessHandle> processes) throws Exception {
    for (var process : processes) {
      process.onExit().get(30, TimeUnit.SECONDS);
      assertFalse(process.isAlive());
    }
  }

  /** The host and its child, once they are there. */
  private List<ProcessHandle> processes() throws IOException, InterruptedException {
    var pids = here.resolve("out/pids");
    for (var tries = 0; tries < 600; tries++) {
      if (Files.exists(pids) && Files.readString(pids).contains(" ")) {
        return Stream.of(Files.readString(pids).split(" "))
            .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
            .toList();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the host did not start");
  }

  private SuiteRun suite(String how) throws IOException {
    Files.writeString(here.resolve("out/how"), how);
    return at(here);
  }

  private static SuiteRun at(Path here) {
    var classPath =
        Stream.concat(
                Stream.of(here.resolve(FakeHost.CLASSES)),
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of))
            .toList();
    return SuiteRun.of(classPath, here.resolve("out"));
  }

  private String words() {
    try {
      return Files.readString(here.resolve("out/words"));
    } catch (IOException e) {
      return "none";
    }
  }

  private static Progress progress(List<Long> shown) {
    return new Progress() {
      @Override
      public void show(long done, long total, Duration left, String message) {
        shown.add(done);
      }

      @Override
      public void say(String line) {}

      @Override
      public void close() {}
    };
  }
}
