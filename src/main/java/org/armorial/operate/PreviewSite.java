package org.armorial.operate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.text.Language;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;

/** The built site as a preview answers for it: a path in, bytes out. */
final class PreviewSite {
  private static final String HTML = "text/html; charset=utf-8";

  private final Folder folder;
  private final Language first;
  private final ReloadEvents events;
  private volatile Optional<Outcome> outcome = Optional.empty();

  PreviewSite(Folder folder, Language first, ReloadEvents events) {
    this.folder = folder;
    this.first = first;
    this.events = events;
  }

  /**
   * What is sent back.
   *
   * @param status HTTP status
   * @param type media type; an address when the status is 302
   * @param body the bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // passed through once, never compared
  record Answer(int status, String type, byte[] body) {}

  /** Takes note of a build. */
  void built(Outcome newest) {
    outcome = Optional.of(newest);
  }

  /** Answers for a decoded path, which begins with {@code /}. */
  Answer answer(String path) throws StorageException {
    String inside = path.substring(1);
    boolean page = inside.isEmpty() || inside.endsWith("/") || inside.endsWith(".html");
    if (page && outcome.isEmpty()) {
      return html(503, FaultPage.building(first));
    }
    if (page && outcome.get() instanceof Outcome.Failed failed) {
      return html(500, FaultPage.failed(failed.text(), first));
    }
    Optional<byte[]> bytes =
        read(page && !inside.endsWith(".html") ? inside + "index.html" : inside);
    if (bytes.isPresent()) {
      return page ? html(200, bytes.get()) : new Answer(200, ContentType.of(inside), bytes.get());
    }
    if (!page && read(inside + "/index.html").isPresent()) {
      return new Answer(302, path + "/", new byte[0]);
    }
    Optional<byte[]> notFound = read(SiteLayout.notFound().value());
    return notFound.isPresent()
        ? html(404, notFound.get())
        : new Answer(404, "text/plain; charset=utf-8", "404\n".getBytes(StandardCharsets.UTF_8));
  }

  /** What is no path of a site is not looked for: neither {@code ..} nor the manifest. */
  private Optional<byte[]> read(String path) throws StorageException {
    SitePath site;
    try {
      site = new SitePath(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return folder.read(site.value());
  }

  private Answer html(int status, byte[] page) {
    String text = ServedPage.withReload(new String(page, StandardCharsets.UTF_8), events.current());
    return new Answer(status, HTML, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Texts of the newest build, when it failed. */
  Map<Language, String> failure() {
    return outcome.isPresent() && outcome.get() instanceof Outcome.Failed failed
        ? failed.text()
        : Map.of();
  }
}
