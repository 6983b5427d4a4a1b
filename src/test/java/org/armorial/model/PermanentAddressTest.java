package org.armorial.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses never disappear (design, section 5). */
class PermanentAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assertions/00000000000000000000000000000001/index.html",
        "en/assertions/00000000000000000000000000000001/index.html",
        "badges/animer/1/badge.json",
        "badges/animer/1/en/achievement.json",
        "badges/animer/index.html",
        "fr-CA/badges/animer/1/index.html",
        "endorsements/00000000000000000000000000000001.json",
        "keys/2026-a.json",
        "keys/2026-a.jwk.json",
        "keys/index.html",
        "verify/index.html",
        "issuer/did.json",
        "en/issuer/index.html"
      })
  void stays(String path) {
    assertThat(SiteLayout.isPermanent(new SitePath(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assertions/00000000000000000000000000000001/credential.json",
        "assertions/00000000000000000000000000000001/badge.png",
        "badges/animer/1/image.png",
        "assets/armorial.css",
        "schemas/badge.schema.json",
        "feed.xml"
      })
  void mayGo(String path) {
    assertThat(SiteLayout.isPermanent(new SitePath(path))).isFalse();
  }
}
