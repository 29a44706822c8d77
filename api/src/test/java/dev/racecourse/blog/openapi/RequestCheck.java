package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request that was carried out has that the document forbids, or lacks what it demands. */
final class RequestCheck {
  private static final String CARRIED_OUT = "the request was carried out ";
  private static final Pattern COOKIE = Pattern.compile("(^|; )(__Host-)?session=");

  private final Operation operation;
  private final Sent sent;
  private final List<String> findings = new ArrayList<>();

  private RequestCheck(Operation operation, Sent sent) {
    this.operation = operation;
    this.sent = sent;
  }

  static List<String> findings(Operation operation, Sent sent) {
    var check = new RequestCheck(operation, sent);
    check.session();
    check.parameters();
    check.body();
    return check.findings;
  }

  private void session() {
    var cookie = sent.fields().value("Cookie").orElse("");
    if (operation.needsSession() && !COOKIE.matcher(cookie).find()) {
      findings.add(CARRIED_OUT + "without a session");
    }
  }

  private void parameters() {
    var unknown = new ArrayList<>(sent.query().stream().map(e -> e.getKey()).toList());
    for (var parameter : operation.parameters()) {
      var name = parameter.text("name");
      unknown.removeIf(name::equals);
      value(parameter.text("in"), name)
          .ifPresentOrElse(
              value -> parameter(parameter, name, value),
              () -> {
                if (parameter.flag("required")) {
                  findings.add(CARRIED_OUT + "without " + name);
                }
              });
    }
    for (var name : unknown) {
      findings.add(CARRIED_OUT + "with the undocumented parameter " + name);
    }
  }

  private void parameter(Node parameter, String name, String value) {
    Text.errorInValue(parameter, name, value)
        .ifPresent(error -> findings.add(CARRIED_OUT + "with " + error));
  }

  private Optional<String> value(String in, String name) {
    if (in.equals("header")) {
      return sent.fields().value(name);
    }
    if (in.equals("path")) {
      var path = sent.path();
      return Optional.of(path.substring(path.lastIndexOf('/') + 1));
    }
    return sent.query().stream()
        .filter(parameter -> parameter.getKey().equals(name))
        .map(parameter -> parameter.getValue())
        .findFirst();
  }

  private void body() {
    var wanted = operation.node().at("requestBody");
    if (sent.body().isEmpty() && !wanted.map(body -> body.flag("required")).orElse(false)) {
      return;
    }
    if (wanted.isEmpty()) {
      findings.add(CARRIED_OUT + "with an undocumented body");
      return;
    }
    var type = sent.fields().mediaType().toLowerCase(Locale.ROOT);
    var media = wanted.get().get("content").at(type);
    if (media.isEmpty()) {
      findings.add(CARRIED_OUT + "with a body of type '" + type + "'");
    } else {
      Text.errorInBody(media.get().get("schema"), type, sent.body())
          .ifPresent(error -> findings.add(CARRIED_OUT + "though " + error));
    }
  }
}
