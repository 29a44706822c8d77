package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.side.Side;
import dev.racecourse.console.Progress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaceRunTest {

  private static final int FORKS = 2;

  @TempDir private Path here;

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2"})
  void readsWhatTheSuiteLeaves(String exit) throws Exception {
    assertEquals(List.of("a stand-in"), run(exit).run(heard()).faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-", "3"})
  void noResultIsNoVerdict(String preset) throws IOException {
    Files.createDirectories(here.resolve("out"));
    Files.writeString(here.resolve("out/results.json"), "of an earlier run");

    var message = assertThrows(SetupException.class, () -> run(preset).run(heard())).getMessage();

    assertEquals(
        """
        the stress suite came to no result on head: it ended with %s (%s):
          asked for --preset %s -r
        Nothing can be said about races."""
            .formatted(preset.replace("-", ""), here.resolve("stress.log"), preset),
        message);
  }

  @Test
  void unreadableResultsAreNoVerdict() {
    var message = assertThrows(SetupException.class, () -> run("0x").run(heard())).getMessage();

    assertTrue(String.valueOf(message).contains("left of head cannot be used"), message);
    assertTrue(String.valueOf(message).contains("has schema 1"), message);
  }

  @Test
  void tellsHowFarTheSuiteHasCome() throws Exception {
    var heard = heard();

    run("0?").run(heard);

    assertEquals(List.of(new RaceStanding(3, 86, Duration.ofSeconds(124))), heard.standings());
  }

  @Test
  void endsWithItsLimit() {
    var run = run(here, "hang", Optional.of(Duration.ZERO));

    var out = assertThrows(TimeoutException.class, () -> run.run(heard()));

    assertEquals("out of time on head", out.getMessage());
  }

  @Test
  void endsWithACompareThatIsKilled() throws Exception {
    var compare =
        new ProcessBuilder(
                Child.JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                Compare.class.getName(),
                here.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      var suite = processes(1).get(0);

      compare.destroyForcibly();

      suite.onExit().get(30, TimeUnit.SECONDS);
      assertFalse(suite.isAlive());
    } finally {
      compare.destroyForcibly();
    }
  }

  @Test
  void leavesNoProcessWhenInterrupted() throws Exception {
    var ended = new CompletableFuture<Throwable>();
    var thread =
        new Thread(
            () -> ended.complete(assertThrows(Throwable.class, () -> run("fork").run(heard()))));
    thread.start();
    var processes = processes(FORKS);

    thread.interrupt();

    assertEquals(InterruptedException.class, ended.get(30, TimeUnit.SECONDS).getClass());
    for (var process : processes) {
      process.onExit().get(30, TimeUnit.SECONDS);
      assertFalse(process.isAlive());
    }
  }

  /** The suite's process, and its fork if it has one, once they are there. */
  private List<ProcessHandle> processes(int count) throws IOException, InterruptedException {
    var out = Files.createDirectories(here.resolve("out"));
    for (var tries = 0; tries < 600; tries++) {
      try (var files = Files.list(out)) {
        var pids =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".pid"))
                .map(name -> Long.parseLong(name.replace(".pid", "")))
                .toList();
        if (pids.size() == count) {
          return pids.stream().map(pid -> ProcessHandle.of(pid).orElseThrow()).toList();
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the suite did not start: " + log(here).tellingLines());
  }

  private RaceRun run(String preset) {
    return run(here, preset, Optional.empty());
  }

  private static RaceRun run(Path here, String preset, Optional<Duration> limit) {
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new RaceRun(Side.HEAD, classPath, preset, here.resolve("out"), log(here), limit);
  }

  private Heard heard() {
    return heard(here);
  }

  private static Heard heard(Path here) {
    return new Heard(here.resolve("out/heard"), new ArrayList<>());
  }

  /** A compare that does nothing but wait for a suite that hangs. */
  static final class Compare {

    private Compare() {}

    public static void main(String[] args) throws Exception {
      var here = Path.of(args[0]);
      run(here, "hang", Optional.empty()).run(heard(here));
    }
  }

  /** Lets the stand-in go on when it was heard. */
  private record Heard(Path sign, List<RaceStanding> standings) implements Progress {
    @Override
    public void show(long done, long total, Duration left, String message) {
      standings.add(new RaceStanding((int) done, (int) total, left));
      try {
        Files.writeString(sign, "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void say(String line) {}

    @Override
    public void close() {}
  }

  private static LogFile log(Path here) {
    return new LogFile(here.resolve("stress.log"));
  }
}
