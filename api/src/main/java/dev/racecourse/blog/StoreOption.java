package dev.racecourse.blog;

import picocli.CommandLine.Option;

/** The option that says where everything is kept. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "STORE",
      converter = StoreChoice.Converter.class,
      defaultValue = "memory",
      description =
          "Where everything is kept: memory, sqlite:PATH (a file of this machine) or"
              + " postgres://USER@HOST/NAME, whose password is BLOG_STORE_PASSWORD (default:"
              + " ${DEFAULT-VALUE}).")
  private StoreChoice choice = new StoreChoice.InMemory();

  StoreChoice choice() {
    return choice;
  }
}
