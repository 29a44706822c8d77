package dev.racecourse.compare.run;

import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a comparison was begun with, and has to be resumed with: pairs measured otherwise are other
 * pairs, and verdicts by another rule are other verdicts.
 *
 * @param ids of base and head
 * @param seed of all random orders
 * @param options by which the comparison was made, by name
 */
public record RunSettings(Both<String> ids, long seed, SortedMap<String, String> options) {

  private static final String FILE = "settings.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** The settings of a comparison on this JVM and machine. */
  public static RunSettings of(Both<String> ids, Plan plan, SortedMap<String, String> options) {
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
    add(differences, "base", ids.base(), other.ids.base());
    add(differences, "head", ids.head(), other.ids.head());
    options.forEach(
        (name, value) -> add(differences, name, value, other.options.getOrDefault(name, "?")));
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

  private static void add(List<String> differences, String name, String begun, String now) {
    if (!begun.equals(now)) {
      differences.add("%s was `%s`, now `%s`".formatted(name, begun, now));
    }
  }
}
