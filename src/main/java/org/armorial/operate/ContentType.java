package org.armorial.operate;

import java.util.Map;

/** The media types that GitHub Pages gives to the files of a site, so that a preview is honest. */
final class ContentType {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "application/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webmanifest", "application/manifest+json"));

  private ContentType() {}

  static String of(String path) {
    return BY_ENDING.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
