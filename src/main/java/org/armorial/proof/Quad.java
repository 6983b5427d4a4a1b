package org.armorial.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One statement of an RDF dataset. Nodes are IRIs, or blank when they begin with {@code _:}.
 *
 * @param subject a node
 * @param predicate an IRI
 * @param object a node, or the text of a literal
 * @param datatype of a literal, else null
 * @param language of a literal that has one, else null
 * @param graph a node, or null for the default graph
 */
record Quad(
    String subject,
    String predicate,
    String object,
    @Nullable String datatype,
    @Nullable String language,
    @Nullable String graph) {

  /**
   * What a JSON-LD document says, by the general processor (JSON-LD 1.1 API, section 8), each
   * statement once.
   */
  static List<Quad> of(JsonNode document, DocumentLoader loader) {
    // Not titanium's JsonLd facade: that starts an HTTP client, whose thread delays the exit.
    Set<Quad> quads = new LinkedHashSet<>();
    RdfQuadConsumer collector =
        new RdfQuadConsumer() {
          @Override
          public RdfQuadConsumer quad(
              String subject,
              String predicate,
              String object,
              @Nullable String datatype,
              @Nullable String language,
              @Nullable String direction,
              @Nullable String graph) {
            quads.add(new Quad(subject, predicate, object, datatype, language, graph));
            return this;
          }
        };
    try {
      ToRdfProcessor.toRdf(
          collector, JsonDocument.of(JakartaJson.object(document)), new JsonLdOptions(loader));
    } catch (JsonLdError e) {
      throw new UnsafeDocumentException(List.of("not JSON-LD: " + e.getMessage()));
    }
    return List.copyOf(quads);
  }

  /** This with its nodes and the text of a literal passed through {@code fill}. */
  Quad filled(UnaryOperator<String> fill) {
    return new Quad(
        fill.apply(subject),
        predicate,
        fill.apply(object),
        datatype,
        language,
        graph == null ? null : fill.apply(graph));
  }

  // By hand, as those of Language are.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quad that
        && subject.equals(that.subject)
        && predicate.equals(that.predicate)
        && object.equals(that.object)
        && Objects.equals(datatype, that.datatype)
        && Objects.equals(language, that.language)
        && Objects.equals(graph, that.graph);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * subject.hashCode() + predicate.hashCode()) + object.hashCode();
  }

  /** Gives this to {@code consumer}. */
  void give(RdfQuadConsumer consumer) throws RdfConsumerException {
    consumer.quad(subject, predicate, object, datatype, language, null, graph);
  }

  boolean isLiteral() {
    return datatype != null;
  }

  static boolean isBlank(@Nullable String node) {
    return node != null && node.startsWith("_:");
  }
}
