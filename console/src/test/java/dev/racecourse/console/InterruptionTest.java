package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private static final int SIGTERM = 128 + 15;

  /** Has so much patience with itself, and works for so long once it is interrupted. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] args) throws InterruptedException {
      var out = System.out;
      try (var interruption = new Interruption("worker", DurationText.parse(args[0]), out)) {
        out.println("works");
        try {
          Thread.sleep(Duration.ofMinutes(5).toMillis());
        } catch (InterruptedException e) {
          out.println("interrupted: " + interruption.isInterrupted());
        }
        Thread.sleep(DurationText.parse(args[1]).toMillis());
        out.println("concluded");
      }
    }
  }

  @Test
  void interruptsTheWorkerAndWaitsForIt() throws Exception {
    assertEquals(List.of("interrupted: true", "concluded"), afterSigterm("1m", "0s"));
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    assertEquals(
        List.of(
            "interrupted: true",
            "worker: gave up 2s after the interrupt; what is unfinished is lost"),
        afterSigterm("2s", "5m"));
  }

  @Test
  void leavesTheWorkerAloneOnceItIsClosed() {
    var interruption = new Interruption("test", Duration.ofSeconds(1), System.err);
    interruption.close();
    interruption.close();

    assertFalse(interruption.isInterrupted());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static List<String> afterSigterm(String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var lines = new ArrayList<String>();
    try (var output = process.inputReader()) {
      assertEquals("works", output.readLine());
      // That of the process would close its output here, too.
      process.toHandle().destroy();
      output.lines().forEach(lines::add);
    } finally {
      process.destroyForcibly();
    }
    assertEquals(SIGTERM, process.waitFor());
    return lines;
  }
}
