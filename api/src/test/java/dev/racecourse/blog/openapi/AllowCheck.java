package dev.racecourse.blog.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether Allow names the methods that the document gives a path: all of them, and no others. */
final class AllowCheck {
  private AllowCheck() {}

  static List<String> findings(String path, Heard heard) {
    var documented =
        OpenApi.DOCUMENT.at(path).stream().map(Operation::method).collect(Collectors.toSet());
    var allow = heard.fields().value("Allow").orElse("");
    return Set.copyOf(List.of(allow.split(", "))).equals(documented)
        ? List.of()
        : List.of("Allow is '" + allow + "', openapi.yaml has " + documented);
  }
}
