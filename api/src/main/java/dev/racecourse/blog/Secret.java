package dev.racecourse.blog;

import java.util.Optional;

/** A password that the command line must not show. */
final class Secret {
  private Secret() {}

  /**
   * Reads it from the environment, or else asks for it.
   *
   * @throws IllegalArgumentException if neither is possible
   */
  static String of(String variable, String question) {
    var value = System.getenv(variable);
    if (value != null) {
      return value;
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s: ", question))
        .map(String::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "set " + variable + ": there is no terminal to ask on"));
  }
}
