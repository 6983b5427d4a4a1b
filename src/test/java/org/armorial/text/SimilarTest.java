package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {
  private static final List<String> KNOWN = List.of("animer", "accueillir", "former");

  @Test
  void aSlipIsForgiven() {
    assertThat(Similar.to("animr", KNOWN)).contains("animer");
    assertThat(Similar.to("ANIMER", KNOWN)).contains("animer");
    assertThat(Similar.to("foremr", KNOWN)).contains("former");
    assertThat(Similar.to("accu", KNOWN)).contains("accueillir");
  }

  @Test
  void whatIsFarIsNotGuessed() {
    assertThat(Similar.to("peindre", KNOWN)).isEmpty();
    assertThat(Similar.to("x", List.of())).isEmpty();
  }
}
