package org.armorial.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressAdviceTest {
  @ParameterizedTest
  @CsvSource({
    "https://GRANGE.example.org/badges/,CAPITALS,https://grange.example.org/badges/",
    "HTTPS://grange.example.org/Badges,CAPITALS,https://grange.example.org/Badges/",
    "https://orméville.example.org/,HOST_ACCENTS,https://xn--ormville-d1a.example.org/",
    "https://grange.example.org//badges//,DOUBLE_SLASH,https://grange.example.org/badges/",
    "https://grange.example.org/été/,PATH,''",
    "https://grange.example.org/mes badges/,PATH,''",
    "https://grange.example.org/%C3%A9/,PATH,''",
    "http://grange.example.org/,SCHEME,https://grange.example.org/",
    "grange.example.org/badges,SCHEME,https://grange.example.org/badges/",
    "ftp://grange.example.org/,SCHEME,''",
    "https://anne:secret@grange.example.org/,USER,https://grange.example.org/",
    "https://grange.example.org/?x=1,PARAMETERS,https://grange.example.org/",
    "https://grange.example.org?x=1,PARAMETERS,https://grange.example.org/",
    "https://grange.example.org/#a,PARAMETERS,https://grange.example.org/",
    "https://grange.example.org/a/../b/,FORM,''",
    "https:///badges/,FORM,''",
  })
  void saysWhatIsWrongAndWhatWasMeant(String text, AddressAdvice.Reason reason, String meant) {
    assertThat(BaseAddress.of(text)).isEmpty();
    AddressAdvice advice = AddressAdvice.on(text);
    assertThat(advice.reason()).isEqualTo(reason);
    assertThat(advice.meant().map(BaseAddress::value).orElse("")).isEqualTo(meant);
  }
}
