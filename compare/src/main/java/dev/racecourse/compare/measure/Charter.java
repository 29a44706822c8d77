package dev.racecourse.compare.measure;

import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a comparison was begun with, and has to be resumed with: pairs measured otherwise are other
 * pairs.
 *
 * @param ids of base and head
 * @param jdk that runs both
 */
public record Charter(
    Both<String> ids, String jdk, int warmUp, int measured, String jvmArgs, long seed) {

  private static final String FILE = "charter.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** The charter of a comparison. */
  public static Charter of(Both<String> ids, Plan plan) {
    return new Charter(
        ids,
        System.getProperty("java.vm.version"),
        plan.rounds().warmUp(),
        plan.rounds().measured(),
        plan.jvmArgs(),
        plan.seed());
  }

  /** Reads the charter of a comparison that goes on. */
  public static Charter read(RunDirectory run) {
    try {
      return JSON.readValue(Files.readString(run.file(FILE)), Charter.class);
    } catch (IOException | JacksonException e) {
      throw new SetupException(
          "%s holds no comparison that could be resumed.\n".formatted(run.path())
              + "Name the folder that the comparison calls `raw`. Nothing was measured.",
          e);
    }
  }

  /** Leaves the charter in the folder of a new comparison. */
  public void write(RunDirectory run) {
    if (Files.exists(run.file(FILE))) {
      throw new SetupException(
          "%s holds a comparison already.\n".formatted(run.path())
              + "Give a new folder, or go on with that one: --resume. Nothing was measured.");
    }
    run.write(FILE, JSON.writeValueAsString(this));
  }

  /** Refuses to go on with anything else. */
  public void require(Charter other, RunDirectory run) {
    if (!equals(other)) {
      throw new SetupException(
          "%s was begun as %s, but this would be %s.\n".formatted(run.path(), this, other)
              + "Resume it with the same sides and options. Nothing was measured.");
    }
  }
}
