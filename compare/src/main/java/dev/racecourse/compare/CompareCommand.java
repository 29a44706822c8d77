package dev.racecourse.compare;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.measure.Plan;
import java.nio.file.Path;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Checks the command line and starts the comparison that it asks for.
 *
 * @param here the directory that refs and relative paths start from
 */
record CompareCommand(Path here) implements IExecutionStrategy {

  private static final int FEWEST_PAIRS = 2;

  @Override
  public int execute(ParseResult parsed) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    var commandLine = parsed.commandSpec().commandLine();
    CompareOptions options = commandLine.getCommand();
    require(commandLine, options.pairs() >= FEWEST_PAIRS, "--pairs takes at least 2");
    require(commandLine, options.rounds() >= 1, "--rounds takes at least 1");
    require(commandLine, options.warmup() >= 0, "--warmup takes 0 or more");
    require(commandLine, options.threads().stream().allMatch(n -> n >= 1), "-t takes 1 or more");
    try {
      return new Comparison(here, commandLine.getOut(), commandLine.getErr())
          .compare(options, plan(options));
    } catch (InterruptedException | RuntimeException e) {
      throw new ExecutionException(commandLine, e.getMessage(), e);
    }
  }

  private static Plan plan(CompareOptions options) {
    return new Plan(
        options.pairs(),
        new Rounds(options.warmup(), options.rounds()),
        options.jvmArgs(),
        options.seed().orElseGet(() -> (long) new Random().nextInt(Integer.MAX_VALUE)));
  }

  private static void require(CommandLine commandLine, boolean met, String rule) {
    if (!met) {
      throw new ParameterException(commandLine, rule);
    }
  }
}
