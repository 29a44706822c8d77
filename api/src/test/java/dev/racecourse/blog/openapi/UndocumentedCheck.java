package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with an answer that belongs to no operation: it can only be a refusal. */
final class UndocumentedCheck {
  /** Expectations and versions of HTTP that the server does not have, whatever the operation. */
  private static final Set<Integer> PROTOCOL = Set.of(417);

  private UndocumentedCheck() {}

  static boolean isOfNoOperation(Heard heard) {
    return PROTOCOL.contains(heard.status());
  }

  static List<String> findings(Sent sent, Heard heard) {
    var findings = new ArrayList<String>();
    if (heard.status() < 400 || heard.status() == 500) {
      findings.add("the operation is not documented");
    } else if (!heard.fields().mediaType().equals("application/problem+json")) {
      findings.add("an error that is no application/problem+json");
    } else if (!sent.method().equals("HEAD")) {
      Text.errorInBody(OpenApi.DOCUMENT.problem(), heard.fields().mediaType(), heard.body())
          .ifPresent(findings::add);
    }
    if (heard.status() == 405) {
      findings.addAll(AllowCheck.findings(sent.path(), heard));
    }
    return findings;
  }
}
