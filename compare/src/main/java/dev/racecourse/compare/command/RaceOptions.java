package dev.racecourse.compare.command;

import dev.racecourse.races.Preset;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether to look for races, and how thoroughly. */
public final class RaceOptions {

  private static final String NONE = "none";

  @Option(
      names = "--races",
      paramLabel = "PRESET",
      description =
          "How thoroughly to look for races, if the build leaves race tests: smoke, default,"
              + " overnight or none. Default: ${DEFAULT-VALUE}.")
  private String races = Preset.SMOKE.toString();

  /** Refuses a preset that there is not. */
  public void require(CommandLine commandLine) {
    if (preset().isEmpty() && !races.equals(NONE)) {
      throw new ParameterException(
          commandLine, "--races takes one of %s, %s".formatted(Preset.names(), NONE));
    }
  }

  /** How thoroughly; empty if not at all. */
  public Optional<Preset> preset() {
    return Preset.named(races);
  }

  /** The option as it was given. */
  public String told() {
    return races;
  }
}
