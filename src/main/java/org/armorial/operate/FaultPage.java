package org.armorial.operate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** What the browser shows instead of a page while the register is at fault. */
final class FaultPage {
  private static final Messages MESSAGES = Messages.beside(FaultPage.class);
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border-inline-start: .3rem solid #b3261e;
        background: color-mix(in srgb, CanvasText 7%, Canvas); font: .95rem/1.45 ui-monospace, monospace; }
      """;

  private FaultPage() {}

  /** The page, its first part in {@code first}. */
  static byte[] failed(Map<Language, String> text, Language first) {
    StringBuilder body = new StringBuilder();
    for (Language language : languages(first)) {
      section(body, language, "fault.title", "fault.hint");
      String shown = text.getOrDefault(language, "");
      body.append("<pre>").append(escaped(shown)).append("</pre>\n</section>\n");
    }
    return page(first, "fault.title", body);
  }

  /** A page for the moments before the first build is done. */
  static byte[] building(Language first) {
    StringBuilder body = new StringBuilder();
    for (Language language : languages(first)) {
      section(body, language, "building.title", "building.hint");
      body.append("</section>\n");
    }
    return page(first, "building.title", body);
  }

  private static List<Language> languages(Language first) {
    return Stream.concat(Stream.of(first), Messages.LANGUAGES.stream()).distinct().toList();
  }

  private static void section(StringBuilder body, Language language, String title, String hint) {
    body.append("<section lang=\"").append(language).append("\">\n<h1>");
    body.append(escaped(MESSAGES.text(language, title))).append("</h1>\n<p>");
    body.append(escaped(MESSAGES.text(language, hint))).append("</p>\n");
  }

  private static byte[] page(Language language, String title, StringBuilder body) {
    String html =
        "<!DOCTYPE html>\n<html lang=\""
            + language
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
            + escaped(MESSAGES.text(language, title))
            + "</title>\n<style>\n"
            + STYLE
            + "</style>\n</head>\n<body>\n<main>\n"
            + body
            + "</main>\n</body>\n</html>\n";
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
