package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an answer has that the document does not promise, and the other way round. */
final class ResponseCheck {
  /** The header fields that any answer may have; all others are documented where they occur. */
  private static final Set<String> GENERAL_FIELDS =
      Set.of(
          "cache-control",
          "connection",
          "content-length",
          "content-security-policy",
          "content-type",
          "cross-origin-resource-policy",
          "date",
          "keep-alive",
          "referrer-policy",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "x-content-type-options");

  private final Sent sent;
  private final Heard heard;
  private final List<String> findings = new ArrayList<>();

  private ResponseCheck(Sent sent, Heard heard) {
    this.sent = sent;
    this.heard = heard;
  }

  static List<String> findings(Operation operation, Sent sent, Heard heard) {
    var check = new ResponseCheck(sent, heard);
    operation
        .node()
        .get("responses")
        .at(Integer.toString(heard.status()))
        .ifPresentOrElse(check::compare, () -> check.findings.add("the status is not documented"));
    return check.findings;
  }

  private void compare(Node response) {
    var undocumented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    undocumented.addAll(heard.fields().names());
    GENERAL_FIELDS.forEach(undocumented::remove);
    for (var header : response.members("headers")) {
      undocumented.remove(header.getKey());
      field(header.getKey(), header.getValue());
    }
    undocumented.forEach(name -> findings.add("the field " + name + " is not documented"));
    response.at("content").ifPresentOrElse(this::body, this::noBody);
  }

  private void field(String name, Node header) {
    var value = heard.fields().value(name);
    value.flatMap(v -> Text.errorInValue(header, name, v)).ifPresent(findings::add);
    if (value.isEmpty() && header.flag("required")) {
      findings.add("the field " + name + " is missing");
    }
    if (name.equals("Allow")) {
      findings.addAll(AllowCheck.findings(sent.path(), heard));
    }
  }

  private void body(Node content) {
    var type = heard.fields().mediaType();
    var media = content.at(type);
    if (media.isEmpty()) {
      findings.add("a body of type '" + type + "' is not documented");
    } else if (!sent.method().equals("HEAD")) {
      Text.errorInBody(media.get().get("schema"), type, heard.body()).ifPresent(findings::add);
    }
  }

  private void noBody() {
    if (!heard.fields().mediaType().isEmpty() || !heard.body().isEmpty()) {
      findings.add("a body is not documented");
    }
  }
}
