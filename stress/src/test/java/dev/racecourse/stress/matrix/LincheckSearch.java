package dev.racecourse.stress.matrix;

import dev.racecourse.races.run.TestName;
import dev.racecourse.stress.account.AccountSubjects;
import dev.racecourse.stress.post.PostSubjects;
import dev.racecourse.stress.session.SessionSubjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lincheck, on the scenario of each bug, all in one JVM apart from this one. */
final class LincheckSearch implements Search {

  @Override
  public Map<TestName, Double> run(List<TestName> planted) throws Exception {
    var output = Files.createTempFile("lincheck", ".txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlincheck.logLevel=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                LincheckSearch.class.getName()));
    planted.forEach(test -> command.add(name(test)));
    var exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("Lincheck ended with " + exit + ", see " + output);
    }
    var seconds = new TreeMap<String, Double>();
    for (var line : Files.readAllLines(output)) {
      var words = line.split(" ", -1);
      if (words[0].equals("caught")) {
        seconds.put(words[1], Double.valueOf(words[2]));
      }
    }
    var caught = new TreeMap<TestName, Double>();
    for (var test : planted) {
      var found = seconds.get(name(test));
      if (found != null) {
        caught.put(test, found);
      }
    }
    return caught;
  }

  private static String name(TestName test) {
    return test.hazard() + "." + test.bug();
  }

  /** Looks for these bugs, and says which were caught, and after how many seconds. */
  public static void main(String[] bugs) {
    for (var bug : bugs) {
      var startNanos = System.nanoTime();
      if (refutation(bug).isPresent()) {
        System.out.println("caught " + bug + " " + (System.nanoTime() - startNanos) / 1e9);
      }
    }
  }

  private static Optional<String> refutation(String bug) {
    if (SessionSubjects.scenarios().containsKey(bug)) {
      return SessionSubjects.refute(bug);
    }
    return PostSubjects.scenarios().containsKey(bug)
        ? PostSubjects.refute(bug)
        : AccountSubjects.refute(bug);
  }
}
