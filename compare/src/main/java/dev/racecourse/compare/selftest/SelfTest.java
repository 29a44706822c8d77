package dev.racecourse.compare.selftest;

import dev.racecourse.compare.git.LooseCommit;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Compares a commit with itself and with planted changes, by the command line, as its users do.
 *
 * @param folder for patches, reports and raw results
 * @param plants to be tried, the first without any change
 * @param out for the findings
 * @param err for progress
 */
public record SelfTest(
    Repository repository, Path folder, List<Plant> plants, PrintWriter out, PrintStream err) {

  /** Where only race tests are of interest; a budget would end those, too. */
  private static final List<String> FEWEST_PAIRS =
      List.of("--pairs", "4", "--rounds", "2", "--warmup", "0", "--delta", "99%");

  /**
   * Tries every plant.
   *
   * @param compare runs compare with arguments, and returns its exit code
   * @return whether compare was right each time
   */
  public boolean run(ToIntFunction<List<String>> compare) throws InterruptedException {
    var head =
        repository
            .commit("HEAD")
            .orElseThrow(() -> new SetupException("there is no commit here to plant anything on."));
    out.println(Trial.head());
    var trials = new ArrayList<Trial>();
    var work = PlantedWork.of(0);
    for (var plant : plants) {
      var name = "%d-%s".formatted(trials.size() + 1, plant.patch());
      err.printf(
          "Comparison %d of %d: %s, to be seen by %s%n",
          trials.size() + 1, plants.size(), plant.name(), plant.seenBy());
      var planted = planted(plant, head, name, work);
      var trial = trial(plant, name, run(compare, plant, arguments(plant, head, planted, name)));
      trials.add(trial);
      if (trials.size() == 1) {
        work = PlantedWork.of(trial.nanosPerOperation());
        if (Double.isNaN(work.nanosPerRequest())) {
          throw new SetupException(
              "nothing was measured of the same code, so nothing can be planted; see %s."
                  .formatted(folder.resolve(name)));
        }
      }
      if (plant.isCalibration() && trial.isAsExpected()) {
        work = work.corrected(plant.work(), trial.ratio());
      }
      out.println(trial.line());
    }
    var right = trials.stream().filter(Trial::isAsExpected).count();
    out.printf(
        Locale.ROOT,
        "%nPairs of the same code spread by %.1f %% (standard deviation) in %s.%n",
        100 * trials.get(0).spread(),
        trials.get(0).plant().seenBy());
    out.printf("%d of %d as expected. Everything is in %s.%n", right, trials.size(), folder);
    return right == trials.size();
  }

  private static int run(ToIntFunction<List<String>> compare, Plant plant, List<String> arguments) {
    if (plant.beside() == Plant.Beside.NOTHING) {
      return compare.applyAsInt(arguments);
    }
    try (var spells = new BusySpells()) {
      spells.begin();
      return compare.applyAsInt(arguments);
    }
  }

  private String planted(Plant plant, String head, String name, PlantedWork work)
      throws InterruptedException {
    try {
      Files.createDirectories(folder);
      var patch =
          Files.writeString(folder.resolve(name + ".patch"), plant.text(work.nanos(plant.work())));
      return new LooseCommit(repository).ofPatch(head, patch);
    } catch (IOException e) {
      throw new SetupException(
          "%s cannot be written: %s.\nGive another folder with --output."
              .formatted(folder, Reason.of(e)),
          e);
    }
  }

  private List<String> arguments(Plant plant, String head, String planted, String name) {
    var arguments = new ArrayList<>(List.of(head, planted));
    arguments.addAll(plant.cells().arguments());
    arguments.addAll(List.of("--threads", "" + plant.cells().threads()));
    arguments.addAll(List.of("--fail-on", plant.gate() + ",flagged"));
    arguments.addAll(plant.isRace() ? FEWEST_PAIRS : List.of("--races", "none"));
    arguments.addAll(List.of("--output", folder.resolve(name).toString()));
    return arguments;
  }

  private Trial trial(Plant plant, String name, int exit) throws InterruptedException {
    if (exit == ExitCode.INTERRUPTED) {
      throw new InterruptedException();
    }
    try {
      return Trial.read(plant, exit, folder.resolve(name).resolve("result.json"));
    } catch (IOException e) {
      throw new SetupException(
          "compare came to no result with `%s` planted; it ended with %d."
              .formatted(plant.name(), exit),
          e);
    }
  }
}
