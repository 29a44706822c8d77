package dev.racecourse.compare.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line of a file of the history; in JSON, its {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RunHeader.class, name = "run"),
  @JsonSubTypes.Type(value = CellRow.class, name = "cell"),
  @JsonSubTypes.Type(value = RaceRow.class, name = "race"),
  @JsonSubTypes.Type(value = Event.Bless.class, name = "bless"),
  @JsonSubTypes.Type(value = Event.Exclude.class, name = "exclude"),
  @JsonSubTypes.Type(value = Event.Annotate.class, name = "annotate"),
  @JsonSubTypes.Type(value = Event.Reanchor.class, name = "reanchor")
})
sealed interface HistoryRow permits RunHeader, CellRow, RaceRow, Event {}
