package dev.racecourse.races.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.console.AtomicFile;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A verdict as JUnit XML, which CI servers show: a race is a failure, a test that proves nothing an
 * error, a caught bug passes.
 */
public final class JUnitFile {
  private final Verdict verdict;

  /** A file of this verdict. */
  public JUnitFile(Verdict verdict) {
    this.verdict = verdict;
  }

  /** Writes it whole or not at all. */
  public void write(Path file) throws IOException {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      write(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    new AtomicFile(file).write(text.toString().getBytes(UTF_8));
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    var faults = verdict.faults().size();
    xml.writeStartDocument();
    start(
        xml,
        "testsuite",
        Map.of(
            "name", "jcstress",
            "tests", String.valueOf(verdict.judgements().size() + faults),
            "failures", String.valueOf(count(Racy.class::isInstance)),
            "errors", String.valueOf(count(judgement -> !judgement.isTrusted()) + faults)));
    for (var fault : verdict.faults()) {
      start(xml, "testcase", Map.of("classname", "jcstress", "name", "run"));
      problem(xml, "error", "Fault", fault);
      xml.writeEndElement();
    }
    for (var entry : verdict.judgements().entrySet()) {
      testCase(xml, entry.getKey(), entry.getValue());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private long count(Predicate<Judgement> kind) {
    return verdict.judgements().values().stream().filter(kind).count();
  }

  private static void testCase(XMLStreamWriter xml, TestName test, Judgement judgement)
      throws XMLStreamException {
    start(
        xml,
        "testcase",
        Map.of(
            "classname", test.outer(),
            "name", test.variant().isEmpty() ? test.simple() : test.variant(),
            "time", String.format(Locale.ROOT, "%.3f", judgement.evidence().seconds())));
    var word = judgement.getClass().getSimpleName();
    if (judgement instanceof Racy) {
      problem(xml, "failure", word, Report.explain(judgement));
    } else if (!judgement.isTrusted()) {
      problem(xml, "error", word, Report.explain(judgement));
    }
    xml.writeEndElement();
  }

  private static void problem(XMLStreamWriter xml, String kind, String word, String message)
      throws XMLStreamException {
    start(xml, kind, Map.of("type", word, "message", message));
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, String name, Map<String, String> attributes)
      throws XMLStreamException {
    xml.writeStartElement(name);
    for (var attribute : new TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(attribute.getKey(), printable(attribute.getValue()));
    }
  }

  /** XML 1.0 has no way to write other characters, and a JVM may say anything. */
  private static String printable(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
  }
}
