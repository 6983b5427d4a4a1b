package org.armorial.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.armorial.repository.Digests;
import org.armorial.site.view.OfflineParts;

/** Styles and scripts that stand inside a page, with the policy that lets only them through. */
final class Offline {
  /** The place in the style sheet of the site where its colours and tinctures end. */
  private static final String AFTER_TOKENS = "*, ::before";

  private Offline() {}

  /** The colours of the site, these sheets, and this script. */
  static OfflineParts parts(String script, String... sheets) {
    String site = resource("assets/armorial.css");
    StringBuilder style = new StringBuilder(site.substring(0, site.indexOf(AFTER_TOKENS)));
    for (String sheet : sheets) {
      style.append(resource("offline/" + sheet));
    }
    String code = resource("offline/" + script);
    String policy =
        "default-src 'none'; style-src '"
            + source(style.toString())
            + "'; script-src '"
            + source(code)
            + "'; base-uri 'none'; form-action 'none'";
    return new OfflineParts(policy, style.toString(), code);
  }

  /** A source of a policy (Content Security Policy 3, hash-source). */
  private static String source(String inline) {
    String digest = Digests.sha256(inline.getBytes(StandardCharsets.UTF_8)).value();
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
  }

  private static String resource(String name) {
    try (InputStream stream = Offline.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read " + name, e);
    }
  }
}
