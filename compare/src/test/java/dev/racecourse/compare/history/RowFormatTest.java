package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.history.RowFormat.NoRowException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {

  static List<HistoryRow> rows() {
    return SomeRows.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatItWrote(HistoryRow row) throws NoRowException {
    var lines = RowFormat.text(row, List.of(row)).lines().toList();

    assertEquals(2, lines.size());
    assertEquals(Optional.of(row), RowFormat.first(lines.get(0)).row());
    assertEquals(1, RowFormat.first(lines.get(0)).rows());
    assertEquals(row, RowFormat.row(lines.get(1)));
  }

  /** Schema 1 knows no race in it: a reader of that would take it for all cells. */
  @Test
  void onlyABlessingOfARaceTakesTheSecondSchema() throws NoRowException {
    for (var row : SomeRows.all()) {
      var isOfRace = row instanceof Event.Bless bless && bless.race() != null;
      assertEquals(
          isOfRace ? 2 : 1,
          RowFormat.first(RowFormat.text(row, List.of())).schema(),
          row::toString);
    }
  }

  @Test
  void writesWhatTheDocumentSays() {
    assertEquals(
        """
        {"schema":1,"rows":1,"kind":"exclude","said":{"id":"ab00000000000003",\
        "time":"2026-03-04T05:06:07.089Z","author":"somebody","reason":"a reason"},\
        "run":"0123456789abcdef","cell":{"workload":{"benchmark":"demo.Work.map",\
        "mode":"AVERAGE_TIME","params":{"kind":",","size":"1 2"}},"threads":4}}
        {"kind":"race","test":"t","tally":{"count":0,"samples":0,"showing":0,"forks":0}}
        """,
        RowFormat.text(
            SomeRows.events().get(2),
            List.of(
                new RaceRow(
                    "t", null, new dev.racecourse.races.diff.RaceFinding.Tally(0, 0, 0, 0)))));
  }

  @Test
  void leavesOutWhatIsUnknown() {
    assertFalse(RowFormat.text(SomeRows.BARE, List.of()).contains("null"));
  }

  @Test
  void ignoresFieldsThatItDoesNotKnow() throws NoRowException {
    var line =
        RowFormat.text(SomeRows.ROW, List.of())
            .replace("{\"schema\"", "{\"new\":{\"a\":[1]},\"schema\"")
            .replace("\"threads\"", "\"new\":0,\"threads\"");

    assertEquals(SomeRows.ROW, RowFormat.row(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "1",
        "[]",
        "{}",
        "{\"kind\":\"cell\"}",
        "{\"kind\":\"cell\",\"cell\":{\"threads\":1}}",
        "{\"kind\":\"race\",\"test\":\"t\"}",
        "{\"kind\":\"of another schema\"}",
        "{\"kind\":\"cell\"} {\"kind\":\"cell\"}"
      })
  void refusesWhatIsNoRow(String line) {
    assertThrows(NoRowException.class, () -> RowFormat.row(line));
  }

  /** For people: no word of the library that reads JSON. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "garbage | it is no JSON",
        "{\"kind\":\"ce | it is no JSON",
        "{\"kind\":\"cell\",\"allocated\":NaN} | it is no JSON",
        "[] | it is no object",
        "{} | it has no `kind` that a row may have",
        "{\"kind\":\"other\"} | it has no `kind` that a row may have",
        "{\"kind\":\"cell\"} | no cell",
        "{\"kind\":\"cell\",\"cell\":{\"threads\":\"x\"}}"
            + " | the value of `cell.threads` does not fit",
        "{\"kind\":\"cell\",\"toAnchor\":{\"speed\":{\"mean\":[]}}}"
            + " | the value of `toAnchor.speed.mean` does not fit",
      })
  void saysWhyALineIsNoRow(String line, String why) {
    var error = assertThrows(NoRowException.class, () -> RowFormat.row(line));

    assertEquals(why, error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--upload-pack=x", "main", "", "ABCDEF"})
  void refusesAnIdOrACommitThatGitCouldTakeForAnything(String name) {
    var line = RowFormat.text(SomeRows.events().get(6), List.of());

    assertThrows(NoRowException.class, () -> RowFormat.row(line.replace(SomeRows.hash('a'), name)));
    assertThrows(NoRowException.class, () -> RowFormat.row(line.replace("0123456789abcdef", name)));
  }
}
