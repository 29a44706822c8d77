package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * A request that an operation understands, made of the document's examples. It has no session.
 *
 * @param fields header fields, each one a line
 */
record Example(Operation operation, String target, List<String> fields, String body) {

  static Example of(Operation operation) {
    var target = operation.template();
    var fields = new ArrayList<>(List.of("Host: localhost"));
    for (var parameter : operation.parameters()) {
      if (parameter.flag("required")) {
        var name = parameter.text("name");
        target = target.replace("{" + name + "}", parameter.text("example"));
        if (parameter.text("in").equals("header")) {
          fields.add(name + ": " + parameter.text("example"));
        }
      }
    }
    var plain = new Example(operation, target, fields, "");
    return operation
        .node()
        .at("requestBody")
        .flatMap(body -> body.get("content").get("application/json").at("example"))
        .map(body -> plain.withBody("application/json", body.json().toString()))
        .orElse(plain);
  }

  Example with(String field) {
    var more = new ArrayList<>(fields);
    more.add(field);
    return new Example(operation, target, more, body);
  }

  Example to(String host) {
    var redirected = new ArrayList<>(fields);
    redirected.replaceAll(field -> field.startsWith("Host: ") ? "Host: " + host : field);
    return new Example(operation, target, redirected, body);
  }

  Example withTarget(String other) {
    return new Example(operation, other, fields, body);
  }

  Example withBody(String type, String other) {
    var framed = new ArrayList<>(fields);
    framed.removeIf(field -> field.startsWith("Content-"));
    framed.add("Content-Type: " + type);
    framed.add("Content-Length: " + other.length());
    return new Example(operation, target, framed, other);
  }

  /** The request line and the header fields, without the empty line that ends them. */
  String head() {
    return operation.method()
        + " "
        + target
        + " HTTP/1.1\r\n"
        + String.join("\r\n", fields)
        + "\r\n";
  }
}
