package dev.racecourse.compare.record;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.command.RacePresets;
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
    RacePresets.require(commandLine, options.races);
    if (options.pairs < 4) {
      throw new ParameterException(commandLine, "--pairs takes at least 4");
    }
    options.folder.require(commandLine);
    return new Recording(here, options, commandLine.getOut(), err).record();
  }
}
