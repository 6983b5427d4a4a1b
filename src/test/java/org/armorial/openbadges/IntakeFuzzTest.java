package org.armorial.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.armorial.text.Messages;

/** Any bytes give what they carry or a told refusal, never anything else. */
class IntakeFuzzTest {
  @FuzzTest
  void intake(byte[] bytes) {
    check(Intake.read(bytes, "text/html", Optional.of("https://badges.example/a/")));
  }

  /** As an image's texts, behind the check values that chance would never meet. */
  @FuzzTest
  void chunks(byte[] bytes) {
    byte[] data = HandedIn.join(HandedIn.latin("openbadges\0"), bytes);
    Received received =
        Intake.read(
            HandedIn.png(
                HandedIn.chunk("iTXt", data),
                HandedIn.chunk("zTXt", data),
                HandedIn.chunk("tEXt", data),
                HandedIn.compressed("openbadgecredential", bytes)));
    check(received);
    assertThat(IntakeTest.faults(received)).doesNotContain("nothing-inside", "png-checksum");
  }

  @FuzzTest
  void page(byte[] bytes) {
    check(Intake.read(HandedIn.join(HandedIn.latin("<html><link "), bytes)));
  }

  @FuzzTest
  void list(byte[] bytes) throws IOException {
    LinkList list = new LinkList(new ByteArrayInputStream(bytes));
    long before = 0;
    for (Optional<LinkRow> row = list.next(); row.isPresent(); row = list.next()) {
      assertThat(row.get().line()).isGreaterThan(before);
      before = row.get().line();
    }
    assertThat(before).isLessThanOrEqualTo(bytes.length);
  }

  private static void check(Received received) {
    if (received instanceof Received.Found found) {
      for (Carried carried : found.carried()) {
        assertThat(carried.origin().path()).isNotNull();
        if (carried instanceof Carried.Address address) {
          assertThat(address.address().substring(0, 4).getBytes(UTF_8)).hasSize(4);
          assertThat(address.address()).matches("(?is)https?://.+");
        }
      }
    }
    received
        .faults()
        .forEach(
            fault ->
                Messages.LANGUAGES.forEach(
                    language -> assertThat(fault.text(language)).isNotEmpty()));
  }
}
