package dev.racecourse.compare.command;

import picocli.CommandLine;

/**
 * What a command does with its options.
 *
 * @param <T> the options
 */
@FunctionalInterface
public interface Action<T> {

  /** Does it, and returns the exit code. */
  int run(CommandLine commandLine, T options) throws InterruptedException;
}
