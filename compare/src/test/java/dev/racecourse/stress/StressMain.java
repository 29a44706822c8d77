package dev.racecourse.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Has the command line of the stress suite, and does what its preset says. */
public final class StressMain {

  private StressMain() {}

  /**
   * Takes {@code --preset PRESET -r FOLDER}. The preset is an exit code, followed by a minus if no
   * results are to be left, by a cross if unreadable ones are, or by a question mark if it is to
   * say how far it has come, and go on when there is a file {@code heard}; or {@code hang} or
   * {@code fork}.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var preset = args[1];
    var folder = Path.of(args[3]);
    System.out.println("asked for " + String.join(" ", args[0], args[1], args[2]));
    if (preset.equals("fork")) {
      var command = ProcessHandle.current().info().command().orElseThrow();
      var path = System.getProperty("java.class.path");
      new ProcessBuilder(
              command, "-cp", path, StressMain.class.getName(), "--preset", "hang", "-r", args[3])
          .inheritIO()
          .start();
    }
    if (preset.equals("fork") || preset.equals("hang")) {
      Files.createFile(folder.resolve(ProcessHandle.current().pid() + ".pid"));
      TimeUnit.MINUTES.sleep(1);
    }
    if (preset.endsWith("?")) {
      System.err.println("3 of 86 JVMs, 2:04 left");
      for (var tries = 0; tries < 600 && !Files.exists(folder.resolve("heard")); tries++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    if (!preset.endsWith("-")) {
      var schema = preset.endsWith("x") ? 1 : 2;
      Files.writeString(
          folder.resolve("results.json"),
          """
          {"schema": %d, "faults": ["a stand-in"], "tests": [], "runs": []}
          """
              .formatted(schema));
    }
    System.exit(Integer.parseInt(preset.replaceFirst("\\D$", "")));
  }
}
