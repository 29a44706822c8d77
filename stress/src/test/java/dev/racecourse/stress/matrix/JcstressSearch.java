package dev.racecourse.stress.matrix;

import static java.util.stream.Collectors.joining;

import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.TestName;
import dev.racecourse.stress.StressMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** jcstress with one of the presets, in a process of its own. */
record JcstressSearch(String preset) implements Search {
  private static final Set<String> TOLD = Set.of("caught", "missed");

  @Override
  public Map<TestName, Double> run(List<TestName> planted) throws Exception {
    var folder = Files.createTempDirectory("kill-matrix");
    var regex =
        planted.stream()
            .map(TestName::listed)
            .map(Pattern::quote)
            .collect(joining("|", "^(", ")$"));
    var exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StressMain.class.getName(),
                "--preset",
                preset,
                "-t",
                regex,
                "-r",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start()
            .waitFor();
    var results = folder.resolve("results.json");
    if (!Files.exists(results)) {
      throw new IllegalStateException(
          "jcstress ended with " + exit + ": " + Files.readString(folder.resolve("output")));
    }
    var caught = new TreeMap<TestName, Double>();
    for (var judged : ResultsFile.read(results).tests()) {
      if (!TOLD.contains(judged.judgement())) {
        throw new IllegalStateException(judged.test() + " was " + judged.judgement());
      }
      judged
          .evidence()
          .caughtAfterSeconds()
          .ifPresent(seconds -> caught.put(TestName.of(judged.test()), seconds));
    }
    return caught;
  }
}
