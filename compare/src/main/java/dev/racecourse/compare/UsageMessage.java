package dev.racecourse.compare;

import dev.racecourse.compare.report.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells the user what is wrong with the command line, without the whole help on top. */
final class UsageMessage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    var command = exception.getCommandLine();
    var err = command.getErr();
    err.println("compare: " + exception.getMessage() + ".");
    err.println("Usage: " + usage(command.getCommandName()));
    return ExitCode.NOTHING_TO_SAY;
  }

  private static String usage(String command) {
    return switch (command) {
      case ShowOptions.NAME -> "compare show [options] BASE.json HEAD.json; --help tells more.";
      case SelfTestOptions.NAME -> "compare selftest [options]; --help tells more.";
      default -> "compare [options] [BASE [HEAD]]; --help tells more. Nothing was measured.";
    };
  }
}
