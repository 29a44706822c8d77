package dev.racecourse.compare.history;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.racecourse.compare.history.Event.Bless;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as lines of JSON. The first line of a file also says which schema the file has, and how many
 * rows follow.
 */
final class RowFormat {

  /** The newest that is read. It grows when a field changes its meaning, or a kind is added. */
  static final int SCHEMA = 2;

  /** What files have that hold nothing of a newer one, so that older readers read them. */
  private static final int FIRST_SCHEMA = 1;

  private static final String SCHEMA_FIELD = "schema";
  private static final String ROWS_FIELD = "rows";

  /** A fact that is unknown is left out. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .build();

  private RowFormat() {}

  /**
   * The first row of a file.
   *
   * @param schema 0 if it names none
   * @param rows how many should follow
   * @param row empty if the schema is another
   */
  record First(int schema, int rows, Optional<HistoryRow> row) {}

  /** A line that is no row. */
  static final class NoRowException extends Exception {

    private static final long serialVersionUID = 1L;

    NoRowException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The text of a file. */
  static String text(HistoryRow first, List<? extends HistoryRow> others) {
    var opening =
        JSON.createObjectNode().put(SCHEMA_FIELD, schema(first)).put(ROWS_FIELD, others.size());
    opening.setAll((ObjectNode) JSON.valueToTree(first));
    var text = new StringBuilder(JSON.writeValueAsString(opening)).append('\n');
    others.forEach(row -> text.append(JSON.writeValueAsString(row)).append('\n'));
    return text.toString();
  }

  /** Readers of schema 1 ignore the race, and would take the event for one of all cells. */
  private static int schema(HistoryRow first) {
    return first instanceof Bless bless && bless.race() != null ? SCHEMA : FIRST_SCHEMA;
  }

  static First first(String line) throws NoRowException {
    try {
      var tree = JSON.readTree(line);
      var schema = number(tree, SCHEMA_FIELD);
      return new First(
          schema,
          number(tree, ROWS_FIELD),
          schema >= FIRST_SCHEMA && schema <= SCHEMA
              ? Optional.of(JSON.treeToValue(tree, HistoryRow.class))
              : Optional.empty());
    } catch (JacksonException e) {
      throw noRow(e);
    }
  }

  static HistoryRow row(String line) throws NoRowException {
    try {
      return JSON.readValue(line, HistoryRow.class);
    } catch (JacksonException e) {
      throw noRow(e);
    }
  }

  private static int number(JsonNode tree, String field) {
    return tree.path(field).asInt(0);
  }

  /** In words for whoever looks at the file. */
  private static String why(JacksonException e) {
    if (e instanceof StreamReadException) {
      return "it is no JSON";
    }
    if (e instanceof InvalidTypeIdException) {
      return "it has no `kind` that a row may have";
    }
    if (e.getCause() != null && e.getCause().getMessage() != null) {
      return e.getCause().getMessage();
    }
    var field =
        e.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return field.isEmpty() ? "it is no object" : "the value of `%s` does not fit".formatted(field);
  }

  private static NoRowException noRow(JacksonException e) {
    return new NoRowException(why(e), e);
  }
}
