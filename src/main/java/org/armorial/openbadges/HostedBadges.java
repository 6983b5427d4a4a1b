package org.armorial.openbadges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.OriginalCreator;
import org.armorial.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Badges as Open Badges 2.0 says them (BadgeClass). A translation is a document of its own, related
 * to the others; endorsements stay with the one that awards name, since that is what they claim.
 */
record HostedBadges(Catalogue catalogue, Addresses addresses, HostedEndorsements endorsements) {
  ObjectNode document(Members start, BadgeDefinition definition, Language spoken) {
    return start
        .put("@language", spoken.tag())
        .put("name", definition.name().in(spoken))
        .put("description", definition.description().in(spoken))
        .put("image", image(definition, spoken))
        .put("criteria", criteria(definition, spoken))
        .put("issuer", addresses.profile())
        .putSet(
            "alignment",
            definition.classification().alignments().stream()
                .map(alignment -> alignment(alignment, spoken))
                .toList())
        .putTexts("tags", Catalogue.tags(definition, spoken))
        .put("version", definition.id().version().value())
        .putSet("related", related(definition, spoken))
        .putTexts(
            "endorsement",
            spoken.equals(Catalogue.language(definition))
                ? endorsements.of(new EndorsementTarget.OwnBadge(definition.id()))
                : List.of())
        .build();
  }

  private JsonNode image(BadgeDefinition definition, Language spoken) {
    String address = addresses.image(definition);
    Optional<String> caption = definition.images().alternative().map(text -> text.in(spoken));
    // Open Badges 2.0, Image: author is an IRI; a plain name has no place.
    Optional<String> author =
        definition.images().author().filter(text -> text.startsWith("https://"));
    if (caption.isEmpty() && author.isEmpty()) {
      return JsonNodeFactory.instance.stringNode(address);
    }
    return new Members()
        .put("type", "Image")
        .put("id", address)
        .put("caption", caption)
        .put("author", author)
        .build();
  }

  private ObjectNode criteria(BadgeDefinition definition, Language spoken) {
    return new Members()
        .put("type", "Criteria")
        .put("id", addresses.page(definition, spoken))
        .put("narrative", definition.conditions().criteria().in(spoken))
        .build();
  }

  private static ObjectNode alignment(Alignment alignment, Language spoken) {
    return new Members()
        .put("type", "AlignmentObject")
        .put("targetName", alignment.name().in(spoken))
        .put("targetUrl", alignment.url())
        .putText("targetDescription", alignment.description(), spoken)
        .put("targetFramework", alignment.framework())
        .put("targetCode", alignment.code())
        .build();
  }

  /** The same badge in 3.0, other languages, its earlier versions, and where it was copied from. */
  private List<ObjectNode> related(BadgeDefinition definition, Language spoken) {
    ObjectNode twin =
        new Members()
            .types(Vocabulary.ACHIEVEMENT)
            .put("id", addresses.achievement(definition, spoken))
            .put("version", Vocabulary.VERSION_3)
            .build();
    Stream<ObjectNode> translations =
        catalogue.languages(definition).stream()
            .filter(other -> !other.equals(spoken))
            .map(
                other ->
                    new Members()
                        .put("type", "BadgeClass")
                        .put("id", addresses.badgeClass(definition, other))
                        .put("@language", other.tag())
                        .put("version", definition.id().version().value())
                        .build());
    Stream<ObjectNode> earlier =
        catalogue.previousVersions(definition.id()).stream()
            .map(
                badge ->
                    new Members()
                        .put("type", "BadgeClass")
                        .put("id", inOrOwn(badge, spoken))
                        .put("version", badge.id().version().value())
                        .build());
    Stream<ObjectNode> origin =
        definition.originalCreator().flatMap(OriginalCreator::badge).stream()
            .map(badge -> new Members().put("id", badge).build());
    return Stream.of(Stream.of(twin), translations, earlier, origin).flatMap(all -> all).toList();
  }

  private String inOrOwn(BadgeDefinition badge, Language spoken) {
    return addresses.badgeClass(badge, catalogue.language(badge, spoken));
  }
}
