package dev.racecourse.compare.run;

import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a comparison was begun with, and has to be resumed with: pairs measured otherwise are other
 * pairs, and verdicts by another rule are other verdicts.
 *
 * @param ids of the commits or jars, by what they are to the user
 * @param seed of all random orders
 * @param options by which the comparison was made, by name
 */
public record RunSettings(
    SortedMap<String, String> ids, long seed, SortedMap<String, String> options) {

  private static final String FILE = "settings.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** The settings of a comparison on this JVM and machine. */
  public static RunSettings of(
      SortedMap<String, String> ids, Plan plan, SortedMap<String, String> options) {
    var all = new TreeMap<>(options);
    all.put("machine", machine());
    all.put("JVM", System.getProperty("java.vm.version"));
    all.put("--warmup", "" + plan.rounds().warmUp());
    all.put("--rounds", "" + plan.rounds().measured());
    all.put("--jvm-args", plan.jvmArgs());
    return new RunSettings(ids, plan.seed(), all);
  }

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Reads the settings of a comparison that goes on. */
  public static RunSettings read(RunDirectory run) {
    try {
      return JSON.readValue(Files.readString(run.file(FILE)), RunSettings.class);
    } catch (IOException | JacksonException e) {
      throw new SetupException(
          "%s of %s cannot be read: %s.\nBegin a new comparison. Nothing was measured."
              .formatted(FILE, run.path(), e.getMessage()),
          e);
    }
  }

  /** Leaves the settings in the folder of a new comparison. */
  public void write(RunDirectory run) {
    run.write(FILE, JSON.writeValueAsString(this));
  }

  /** Refuses to go on with anything else. */
  public void require(RunSettings other, RunDirectory run) {
    var differences = new ArrayList<String>();
    compare(differences, ids, other.ids, "none");
    compare(differences, options, other.options, "?");
    if (!differences.isEmpty()) {
      throw new SetupException(
          "%s was begun with something else: %s.\n"
                  .formatted(run.path(), String.join(", ", differences))
              + "Resume it with the same commits and options. Nothing was measured.");
    }
  }

  private static String machine() {
    var here = Fingerprint.here(List.of(), null, null);
    return "%s, %s cores, %s".formatted(here.cpu(), here.cores(), here.kernel());
  }

  private static void compare(
      List<String> differences,
      SortedMap<String, String> begun,
      SortedMap<String, String> now,
      String missing) {
    var names = new TreeSet<>(begun.keySet());
    names.addAll(now.keySet());
    for (var name : names) {
      var was = begun.getOrDefault(name, missing);
      var is = now.getOrDefault(name, missing);
      if (!was.equals(is)) {
        differences.add("%s was `%s`, now `%s`".formatted(name, was, is));
      }
    }
  }
}
