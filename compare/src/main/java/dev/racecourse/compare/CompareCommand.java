package dev.racecourse.compare;

import dev.racecourse.compare.command.Action;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Checks the command line and starts the comparison that it asks for.
 *
 * @param here the directory that refs and relative paths start from
 * @param err for progress
 */
record CompareCommand(Path here, PrintStream err) implements Action<CompareOptions> {

  @Override
  public int run(CommandLine commandLine, CompareOptions options) throws InterruptedException {
    require(
        commandLine,
        (options.baseJar == null) == (options.headJar == null),
        "--base-jar and --head-jar go together");
    require(
        commandLine,
        options.baseJar == null || options.base.isEmpty(),
        "BASE and HEAD are refs; with --base-jar there are none");
    options.folder.require(commandLine);
    options.races.require(commandLine);
    require(commandLine, options.pairs >= 4, "--pairs takes at least 4");
    options.pairing.require(commandLine);
    options.cells.require(commandLine);
    return new Comparison(here, options, commandLine.getOut(), err).compare();
  }

  private static void require(CommandLine commandLine, boolean met, String rule) {
    if (!met) {
      throw new ParameterException(commandLine, rule);
    }
  }
}
