package dev.racecourse.blog.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A place in the document, where references have been followed.
 *
 * @param root the document
 * @param pointer where it is (RFC 6901)
 */
record Node(JsonNode root, String pointer, JsonNode json) {

  static Node root(JsonNode document) {
    return new Node(document, "", document);
  }

  /** The member of that name, if there is one. */
  Optional<Node> at(String name) {
    var member = json.get(name);
    return member == null ? Optional.empty() : Optional.of(follow(step(name), member));
  }

  /** The member of that name, which must be there. */
  Node get(String name) {
    return at(name)
        .orElseThrow(() -> new AssertionError("openapi.yaml has no " + pointer + "/" + name));
  }

  String text(String name) {
    return get(name).json().asString();
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  /** The members of an object, if it is there. */
  List<Map.Entry<String, Node>> members(String name) {
    return at(name).stream()
        .flatMap(node -> node.json().propertyNames().stream().map(n -> Map.entry(n, node.get(n))))
        .toList();
  }

  /** The elements of an array, if it is there. */
  List<Node> elements(String name) {
    return at(name).stream()
        .flatMap(
            array ->
                IntStream.range(0, array.json().size())
                    .mapToObj(i -> array.follow(array.pointer() + "/" + i, array.json().get(i))))
        .toList();
  }

  private String step(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private Node follow(String pointer, JsonNode json) {
    if (!json.has("$ref")) {
      return new Node(root, pointer, json);
    }
    var reference = json.get("$ref").asString();
    if (!reference.startsWith("#/") || root.at(reference.substring(1)).isMissingNode()) {
      throw new AssertionError("openapi.yaml: " + pointer + " refers to nothing: " + reference);
    }
    return follow(reference.substring(1), root.at(reference.substring(1)));
  }
}
