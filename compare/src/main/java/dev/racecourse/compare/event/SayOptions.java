package dev.racecourse.compare.event;

import dev.racecourse.compare.command.StoreOptions;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What all events take. */
public final class SayOptions {

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why, in words.")
  private String reason = "";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who says this. Default: user.name and user.email of git.")
  private Optional<String> author = Optional.empty();

  @Mixin private StoreOptions store = new StoreOptions();

  /** Refuses what contradicts itself, and a reason without words. */
  void require(CommandLine commandLine) {
    store.require(commandLine);
    if (reason.isBlank()) {
      throw new ParameterException(commandLine, "--reason takes words");
    }
  }

  String reason() {
    return reason.strip();
  }

  Optional<String> author() {
    return author.filter(name -> !name.isBlank());
  }

  StoreOptions store() {
    return store;
  }
}
