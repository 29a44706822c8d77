package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An operation of the document.
 *
 * @param template its path, such as {@code /posts/{id}}
 * @param item the path item it is in
 */
record Operation(String method, String template, Node item, Node node) {
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "delete", "options");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  static List<Operation> allIn(Node document) {
    return document.members("paths").stream()
        .flatMap(
            path ->
                path.getValue().json().propertyNames().stream()
                    .filter(METHODS::contains)
                    .map(
                        method ->
                            new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                path.getValue().get(method))))
        .toList();
  }

  /** Whether the path is one of this operation's. */
  boolean isAt(String path) {
    return Pattern.matches(VARIABLE.matcher(template).replaceAll("[^/]+"), path);
  }

  /** The statuses that it can answer. */
  Set<String> statuses() {
    return new TreeSet<>(node.get("responses").json().propertyNames());
  }

  /** The one status of a success. */
  int success() {
    return statuses().stream()
        .filter(status -> status.startsWith("2"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  boolean answers(int status) {
    return statuses().contains(Integer.toString(status));
  }

  /** The parameters of the operation and of its path. */
  List<Node> parameters() {
    var parameters = new ArrayList<>(item.elements("parameters"));
    parameters.addAll(node.elements("parameters"));
    return parameters;
  }

  /** Whether it cannot be carried out without a session. */
  boolean needsSession() {
    var alternatives = node.elements("security");
    return !alternatives.isEmpty() && alternatives.stream().noneMatch(a -> a.json().isEmpty());
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
