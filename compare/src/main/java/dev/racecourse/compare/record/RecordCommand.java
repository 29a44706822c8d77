package dev.racecourse.compare.record;

import dev.racecourse.compare.command.Action;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Checks the command line and records the commit that it names.
 *
 * @param here the directory that refs and relative paths start from
 * @param err for progress
 */
public record RecordCommand(Path here, PrintStream err) implements Action<RecordOptions> {

  @Override
  public int run(CommandLine commandLine, RecordOptions options) throws InterruptedException {
    options.cells.require(commandLine);
    options.pairing.require(commandLine);
    options.storing.require(commandLine);
    options.races.require(commandLine);
    if (options.pairs < 4) {
      throw new ParameterException(commandLine, "--pairs takes at least 4");
    }
    options.folder.require(commandLine);
    return new Recording(here, options, commandLine.getOut(), err).record();
  }
}
