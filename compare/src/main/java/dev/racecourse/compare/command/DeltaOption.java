package dev.racecourse.compare.command;

import dev.racecourse.console.PercentConverter;
import picocli.CommandLine.Option;

/** Which changes are of interest. */
public final class DeltaOption {

  @Option(
      names = "--delta",
      paramLabel = "PERCENT",
      defaultValue = "3%",
      converter = PercentConverter.class,
      description =
          "The smallest change of speed, and of CPU time where that is known, that is of interest."
              + " Default: ${DEFAULT-VALUE}.")
  private double delta;

  /** The smallest change that is of interest, as a share: 0.03 is 3 %. */
  public double share() {
    return delta;
  }
}
