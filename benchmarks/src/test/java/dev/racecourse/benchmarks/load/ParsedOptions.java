package dev.racecourse.benchmarks.load;

import picocli.CommandLine;

/** Options for tests, from a command line. */
final class ParsedOptions {
  private ParsedOptions() {}

  static LoadOptions of(String arguments) {
    var commandLine = new CommandLine(LoadOptions.class).setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.parseArgs(arguments.split(" "));
    return commandLine.getCommand();
  }
}
