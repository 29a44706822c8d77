package dev.racecourse.compare;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells the user what is wrong with the command line, without the whole help on top. */
final class UsageMessage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    var command = exception.getCommandLine();
    var err = command.getErr();
    var show = command.getCommandName().equals(ShowOptions.NAME);
    err.println("compare: " + exception.getMessage() + ".");
    err.println(
        show
            ? "Usage: compare show [options] BASE.json HEAD.json; --help tells more."
            : "Usage: compare [options] BASE HEAD; --help tells more. Nothing was measured.");
    return ExitCode.NOTHING_TO_SAY;
  }
}
