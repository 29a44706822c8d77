package dev.racecourse.blog.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that the blog serves as /openapi.yaml. Thread-safe: it does not change. */
final class OpenApi {
  static final OpenApi DOCUMENT = new OpenApi();
  private static final String IRI = "https://blog.example/openapi";

  private final Node root;
  private final List<Operation> operations;
  private final SchemaRegistry registry;
  private final ConcurrentHashMap<String, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApi() {
    var yaml = OpenApi.class.getResourceAsStream("/dev/racecourse/blog/route/openapi.yaml");
    var document = new YAMLMapper().readTree(Objects.requireNonNull(yaml, "no openapi.yaml"));
    root = Node.root(document);
    operations = Operation.allIn(root);
    registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(IRI, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  List<Operation> operations() {
    return operations;
  }

  /** The operation that a request is for. */
  Optional<Operation> operation(Sent sent) {
    return at(sent.path()).stream()
        .filter(operation -> operation.method().equals(sent.method()))
        .findFirst();
  }

  /** The operations of a path. */
  List<Operation> at(String path) {
    return operations.stream().filter(operation -> operation.isAt(path)).toList();
  }

  /** What all errors look like. */
  Node problem() {
    return root.get("components").get("schemas").get("Problem");
  }

  /** What is wrong with a value by a schema, if anything. */
  Optional<String> errors(Node schema, JsonNode value) {
    var errors =
        schemas
            .computeIfAbsent(
                schema.pointer(), at -> registry.getSchema(SchemaLocation.of(IRI + "#" + at)))
            .validate(value);
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
  }
}
