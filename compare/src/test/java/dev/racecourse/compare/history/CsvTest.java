package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Event.Exclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CsvTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "history-format.md");

  @Test
  void hasALineForEachCell() throws IOException {
    var header = SomeRows.header(SomeRows.hash('a'));
    var run = new Run(header, List.of(SomeRows.ROW, SomeRows.BARE), List.of());

    var lines = csv(new History(List.of(run), List.of(), List.of())).split("\r\n", -1);

    assertEquals(4, lines.length);
    var common =
        "%s,2026-03-04T05:06:07.089Z,%s,2026-03-04T05:06:07.089Z,%s,%s,e1,some CPU @ 2 GHz,4,none,"
                .formatted(header.id(), SomeRows.hash('a'), SomeRows.hash('b'), SomeRows.hash('c'))
            + "17.0.1,some VM 17.0.1+2,\"-Xmx1g -Da=\"\"b\"\"\",jmh 1.37,"
            + "demo.Work.map,avgt,\"kind=, size=1 2\",4,";
    assertEquals(
        common
            + "0.25,0.0625,8,-0.5,0.125,1.0E-17,0.3,12,,,48.5,"
            + "NoChange,Worse,Unknown,d1,d2,false",
        lines[1]);
    assertEquals(common + ",,,,,,,,,,,,,,,,false", lines[2]);
  }

  @Test
  void saysWhatIsExcluded() throws IOException {
    var run = SomeRows.run();
    var exclude = new Exclude(SomeRows.SAID, run.header().id(), SomeRows.CELL);

    var lines = csv(new History(List.of(run), List.of(exclude), List.of())).split("\r\n", -1);

    assertEquals("true", lines[1].substring(lines[1].lastIndexOf(',') + 1));
  }

  @Test
  void hasTheColumnsThatTheDocumentNames() throws IOException {
    var text = Files.readString(DOCUMENT);
    var table = text.substring(text.indexOf("## CSV"));
    var documented =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1)[1])
            .flatMap(names -> Pattern.compile("`(\\w+)`").matcher(names).results())
            .map(name -> name.group(1))
            .toList();

    assertEquals(documented, columns());
  }

  private static List<String> columns() throws IOException {
    var text = csv(new History(List.of(), List.of(), List.of()));
    return Arrays.asList(text.strip().split(",", -1));
  }

  private static String csv(History history) throws IOException {
    var text = new StringBuilder();
    Csv.write(history, text);
    return text.toString();
  }
}
