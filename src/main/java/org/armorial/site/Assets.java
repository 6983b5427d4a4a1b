package org.armorial.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The style sheet, scripts, their data and the icon that pages name; the same for every site. */
public final class Assets {
  private static final List<String> NAMES =
      List.of(
          "armorial.css",
          "armorial.js",
          "bake.js",
          "check.js",
          "favicon.svg",
          "verify/answers.js",
          "verify/attachments.js",
          "verify/bytes.js",
          "verify/card.js",
          "verify/claims.js",
          "verify/conformance.js",
          "verify/datatypes.js",
          "verify/did.js",
          "verify/holder.js",
          "verify/hosted.js",
          "verify/images.js",
          "verify/intake.js",
          "verify/integrity.js",
          "verify/jcs.js",
          "verify/json.js",
          "verify/jsonld.js",
          "verify/jws.js",
          "verify/keys.js",
          "verify/md5.js",
          "verify/members.js",
          "verify/methods.js",
          "verify/moments.js",
          "verify/multibase.js",
          "verify/multikey.js",
          "verify/page.js",
          "verify/pem.js",
          "verify/person.js",
          "verify/picture.js",
          "verify/places.js",
          "verify/plainlists.js",
          "verify/png.js",
          "verify/presentation.js",
          "verify/profilekeys.js",
          "verify/rdfc.js",
          "verify/reception.js",
          "verify/recognition.js",
          "verify/refresh.js",
          "verify/resolver.js",
          "verify/rules.js",
          "verify/setting.js",
          "verify/shapes.js",
          "verify/shown.js",
          "verify/signed.js",
          "verify/status.js",
          "verify/subject.js",
          "verify/summary.js",
          "verify/trail.js",
          "verify/unpacking.js",
          "verify/verdict.js",
          "verify/web.js",
          "verify/wording.js");

  private Assets() {}

  /** Every asset with its bytes. */
  public static SortedMap<SitePath, byte[]> all() {
    SortedMap<SitePath, byte[]> all = new TreeMap<>();
    for (String name : NAMES) {
      all.put(SiteLayout.asset(name), bytes(name));
    }
    all.put(VerifyData.contextsPath(), VerifyData.contexts());
    all.put(VerifyData.shapesPath(), VerifyData.shapes());
    for (Language language : Messages.LANGUAGES) {
      all.put(VerifyData.textsPath(language), VerifyData.texts(language));
    }
    return all;
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no asset " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read the asset " + name, e);
    }
  }
}
