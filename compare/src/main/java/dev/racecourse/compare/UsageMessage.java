package dev.racecourse.compare;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells the user what is wrong with the command line, without the whole help on top. */
final class UsageMessage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    var err = exception.getCommandLine().getErr();
    err.println("compare: " + exception.getMessage() + ".");
    err.println("Usage: compare [options] BASE HEAD; --help tells more. Nothing was measured.");
    return ExitCode.NOTHING_TO_SAY;
  }
}
