package dev.racecourse.compare.command;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How thoroughly to look for races. */
public final class RacePresets {

  /** Not at all. */
  public static final String NONE = "none";

  private static final Set<String> ALL = Set.of("smoke", "default", "overnight", NONE);

  private RacePresets() {}

  /** Refuses a preset that is none of them. */
  public static void require(CommandLine commandLine, String preset) {
    if (!ALL.contains(preset)) {
      throw new ParameterException(
          commandLine, "--races takes one of smoke, default, overnight, none");
    }
  }
}
