package dev.racecourse.blog;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with what a blog has kept. */
@Command(
    name = "check",
    description = {
      "Says what is wrong with what is kept, such as a damaged index, or posts of nobody. Changes"
          + " nothing; the blog may go on.",
      "Exit: 0 nothing is wrong, 1 something is, 2 it cannot be read."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private final StoreOption storing = new StoreOption();

  @Override
  public Integer call() {
    var problems = storing.choice().problems();
    problems.forEach(System.out::println);
    if (problems.isEmpty()) {
      System.out.println("nothing is wrong");
    }
    return problems.isEmpty() ? 0 : 1;
  }
}
