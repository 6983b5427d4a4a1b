package org.armorial.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** The templates of {@code site-template/pages}, compiled into the program. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.armorial.site.template");

  /** The page that template {@code name} makes of {@code view}. */
  byte[] render(String name, Object view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name, view, output);
    return output.toByteArray();
  }
}
