package org.armorial.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.armorial.codec.Json;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.RegisterLayout;
import org.armorial.model.SiteLayout;
import org.armorial.openbadges.OpenBadges2;
import org.armorial.openbadges.OpenBadges3;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** The work that the documents of badge definitions give, in each language that they exist in. */
final class DefinitionDocuments {
  private final Inputs inputs;
  private final Documents documents;
  private final OpenBadges2 hosted;
  private final OpenBadges3 signed;

  DefinitionDocuments(Inputs inputs, Documents documents) {
    this.inputs = inputs;
    this.documents = documents;
    this.hosted = new OpenBadges2(inputs.register(), inputs.publication().identity());
    this.signed = new OpenBadges3(inputs.register(), inputs.publication().identity());
  }

  Unit of(BadgeId badge) {
    BadgeDefinition definition = inputs.register().definitions().get(badge);
    if (definition == null) {
      throw new IllegalStateException("documents of a badge that is not there: " + badge);
    }
    List<Endorsement> endorsements = endorsements(badge);
    Map<Target, Supplier<ObjectNode>> files = files(definition, endorsements);
    InputDigest key = inputs.definitions("definition").add(badge.toString());
    endorsements.forEach(each -> key.add(inputs.blob(RegisterLayout.sealed(each.id()).json())));
    return new Unit(
        Stage.DOCUMENTS,
        key.finish(),
        List.copyOf(files.keySet()),
        () -> files.values().stream().map(Supplier::get).map(Json::pretty).toList());
  }

  private Map<Target, Supplier<ObjectNode>> files(
      BadgeDefinition definition, List<Endorsement> endorsements) {
    BadgeId badge = definition.id();
    Map<Target, Supplier<ObjectNode>> files = new LinkedHashMap<>();
    files.put(Target.of(SiteLayout.badgeClass(badge)), () -> hosted.badgeClass(definition));
    files.put(
        Target.of(SiteLayout.achievement(badge)),
        () -> signed.achievement(definition, credentials(endorsements)));
    for (Language language : definition.translations(inputs.register().issuer().languages())) {
      files.put(
          Target.of(SiteLayout.badgeClass(badge, language)),
          () -> hosted.badgeClass(definition, language));
      files.put(
          Target.of(SiteLayout.achievement(badge, language)),
          () -> signed.achievement(definition, language));
    }
    return files;
  }

  private List<Endorsement> endorsements(BadgeId badge) {
    EndorsementTarget wanted = new EndorsementTarget.OwnBadge(badge);
    return inputs.register().endorsements().stream()
        .filter(each -> each.target().equals(wanted) && each.withdrawn().isEmpty())
        .toList();
  }

  /** The very credentials that stand at their own addresses. */
  private List<ObjectNode> credentials(List<Endorsement> endorsements) {
    List<ObjectNode> credentials = new ArrayList<>();
    endorsements.forEach(each -> credentials.add(documents.credential(each)));
    return credentials;
  }
}
