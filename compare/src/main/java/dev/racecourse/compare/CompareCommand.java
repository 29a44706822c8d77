package dev.racecourse.compare;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Checks the command line and starts the comparison that it asks for.
 *
 * @param here the directory that refs and relative paths start from
 * @param err for progress
 */
record CompareCommand(Path here, PrintStream err) implements CompareMain.Action<CompareOptions> {

  private static final Set<String> PRESETS = Set.of("smoke", "default", "overnight", "none");

  @Override
  public int run(CommandLine commandLine, CompareOptions options) throws InterruptedException {
    require(
        commandLine,
        (options.baseJar() == null) == (options.headJar() == null),
        "--base-jar and --head-jar go together");
    require(
        commandLine,
        options.baseJar() == null || options.base().isEmpty(),
        "BASE and HEAD are refs; with --base-jar there are none");
    require(
        commandLine,
        options.output().isEmpty() || options.resume().isEmpty(),
        "--resume goes on where it was, so there is no --output");
    require(commandLine, PRESETS.contains(options.races()), "--races takes one of " + PRESETS);
    require(commandLine, options.pairs() >= 4, "--pairs takes at least 4");
    require(commandLine, options.rounds() >= 2, "--rounds takes at least 2");
    require(commandLine, options.warmup() >= 0, "--warmup takes 0 or more");
    require(commandLine, options.threads().stream().allMatch(n -> n >= 1), "-t takes 1 or more");
    return new Comparison(here, options, commandLine.getOut(), err).compare();
  }

  private static void require(CommandLine commandLine, boolean met, String rule) {
    if (!met) {
      throw new ParameterException(commandLine, rule);
    }
  }
}
