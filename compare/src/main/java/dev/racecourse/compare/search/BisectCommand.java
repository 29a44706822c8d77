package dev.racecourse.compare.search;

import dev.racecourse.compare.command.Action;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Checks the command line and starts the bisection that it asks for.
 *
 * @param here the directory that refs and relative paths start from
 * @param err for progress
 */
public record BisectCommand(Path here, PrintStream err) implements Action<BisectOptions> {

  @Override
  public int run(CommandLine commandLine, BisectOptions options) throws InterruptedException {
    options.pairing.require(commandLine);
    require(
        commandLine,
        options.cell.isPresent() != options.race.isPresent(),
        "give --cell or --race, one of the two");
    require(commandLine, options.threads >= 1, "-t takes 1 or more");
    require(
        commandLine,
        options.race.isPresent() || options.state.isEmpty(),
        "--state goes with --race");
    options.folder.require(commandLine);
    return new Bisecting(here, options, commandLine.getOut(), err).bisect();
  }

  private static void require(CommandLine commandLine, boolean met, String rule) {
    if (!met) {
      throw new ParameterException(commandLine, rule);
    }
  }
}
