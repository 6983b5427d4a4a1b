package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Register;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is endorsed names its endorsements: in 2.0 by address, in 3.0 by the credential itself. */
class EndorsedTest {
  private static final Endorsement OF_BADGE =
      Example.endorsement("a1", new EndorsementTarget.OwnBadge(Example.SECOND.id()));
  private static final Endorsement OF_AWARD =
      Example.endorsement("b2", new EndorsementTarget.OwnAward(Example.RICH.id()));
  private static final Endorsement OF_ISSUER =
      Example.endorsement(
          "c3",
          new EndorsementTarget.Foreign(
              Example.IDENTITY.profile(), EndorsementTarget.Kind.ISSUER, "La Maison"));

  private static Register register(List<Endorsement> endorsements) {
    Register all = Example.register();
    return new Register(
        all.issuer(),
        all.keys(),
        all.definitions(),
        all.assertions(),
        all.revocations(),
        endorsements,
        new TreeMap<>(),
        all.files(),
        "");
  }

  @Test
  void eachNamesItsOwn() {
    OpenBadges2 hosted =
        new OpenBadges2(register(List.of(OF_BADGE, OF_AWARD, OF_ISSUER)), Example.IDENTITY);
    assertNames(hosted.badgeClass(Example.SECOND), OF_BADGE);
    assertNames(hosted.assertion(Example.RICH), OF_AWARD);
    assertNames(hosted.profile(), OF_ISSUER);
    assertThat(hosted.badgeClass(Example.FIRST).has("endorsement")).isFalse();
    assertThat(hosted.assertion(Example.MODEST).has("endorsement")).isFalse();
  }

  private static void assertNames(ObjectNode document, Endorsement endorsement) {
    assertThat(document.get("endorsement").valueStream().map(JsonNode::stringValue))
        .containsExactly(Example.BASE + "endorsements/" + endorsement.id() + "/endorsement.json");
  }

  @Test
  void whatWasWithdrawnIsNamedNowhere() {
    List<Endorsement> withdrawn =
        List.of(OF_BADGE, OF_AWARD, OF_ISSUER).stream().map(Example::withdrawn).toList();
    OpenBadges2 hosted = new OpenBadges2(register(withdrawn), Example.IDENTITY);
    assertThat(hosted.badgeClass(Example.SECOND).has("endorsement")).isFalse();
    assertThat(hosted.assertion(Example.RICH).has("endorsement")).isFalse();
    assertThat(hosted.profile().has("endorsement")).isFalse();
  }

  /** It comes after the award, and what was signed stays as it is. */
  @Test
  void aCredentialDoesNotChangeWithAnEndorsement() {
    assertThat(
            new OpenBadges3(register(List.of(OF_BADGE, OF_AWARD)), Example.IDENTITY)
                .credential(Example.RICH))
        .isEqualTo(new OpenBadges3(register(List.of()), Example.IDENTITY).credential(Example.RICH));
  }

  @Test
  void anAchievementAtItsOwnAddressHoldsTheCredentials() {
    OpenBadges3 signed = new OpenBadges3(register(List.of(OF_BADGE)), Example.IDENTITY);
    ObjectNode credential = signed.endorsement(OF_BADGE);
    ObjectNode achievement = signed.achievement(Example.SECOND, List.of(credential));
    assertThat(achievement.get("endorsement").valueStream()).containsExactly(credential);
    assertThat(credential.get("credentialSubject").get("id")).isEqualTo(achievement.get("id"));
    assertThat(signed.achievement(Example.SECOND, List.of()).has("endorsement")).isFalse();
  }
}
