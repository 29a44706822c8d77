package dev.racecourse.blog.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contract as the whole test suite meets it: holds every request and its answer against
 * openapi.yaml, and remembers which answers occurred. Thread-safe: it remembers in a concurrent
 * set.
 */
public final class Contract {
  private static final OpenApi DOCUMENT = OpenApi.DOCUMENT;
  private static final Set<String> OCCURRED = ConcurrentHashMap.newKeySet();

  private Contract() {}

  /**
   * Holds an answer against the document, and the request, too, if it was carried out.
   *
   * @throws AssertionError if they do not fit
   */
  public static void check(Sent sent, Heard heard) {
    var findings = new ArrayList<>(answerFindings(sent, heard));
    if (heard.isSuccess()) {
      DOCUMENT
          .operation(sent)
          .ifPresent(operation -> findings.addAll(RequestCheck.findings(operation, sent)));
    }
    report(sent, heard, findings);
  }

  /**
   * Holds an answer alone against the document: for requests that are no proper HTTP.
   *
   * @param target what followed the method on the request line
   * @throws AssertionError if it does not fit
   */
  public static void checkAnswer(String method, String target, Heard heard) {
    var sent = new Sent(method, target, new Fields(Map.of()), "");
    report(sent, heard, answerFindings(sent, heard));
  }

  /** The statuses of the document that have not occurred, an operation a line. */
  static List<String> missing() {
    return DOCUMENT.operations().stream()
        .filter(operation -> !missing(operation).isEmpty())
        .map(operation -> operation + ": " + String.join(" ", missing(operation)))
        .toList();
  }

  private static List<String> missing(Operation operation) {
    return operation.statuses().stream()
        .filter(status -> !OCCURRED.contains(operation + " " + status))
        .toList();
  }

  static boolean sawNothing() {
    return OCCURRED.isEmpty();
  }

  private static List<String> answerFindings(Sent sent, Heard heard) {
    var operation = DOCUMENT.operation(sent);
    if (operation.isEmpty() || UndocumentedCheck.isOfNoOperation(heard)) {
      return UndocumentedCheck.findings(sent, heard);
    }
    OCCURRED.add(operation.get() + " " + heard.status());
    return ResponseCheck.findings(operation.get(), sent, heard);
  }

  private static void report(Sent sent, Heard heard, List<String> findings) {
    if (!findings.isEmpty()) {
      throw new AssertionError(
          "%s -> %d does not fit openapi.yaml:%n  %s%n%s"
              .formatted(
                  sent,
                  heard.status(),
                  String.join(System.lineSeparator() + "  ", findings),
                  heard.shortBody()));
    }
  }
}
