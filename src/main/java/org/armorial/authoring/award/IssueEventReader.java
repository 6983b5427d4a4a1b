package org.armorial.authoring.award;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;

/**
 * Reads the file at {@code GITHUB_EVENT_PATH} of a workflow that an {@code issues} event started
 * (docs.github.com, “Webhook events and payloads”). Members that are not needed are not looked at:
 * the forge adds some from time to time.
 */
public final class IssueEventReader {
  private static final JsonLimits LIMITS = new JsonLimits(1 << 21, 32, 20_000, 1 << 18);
  private static final Set<String> OF_THE_REPOSITORY = Set.of("OWNER", "MEMBER", "COLLABORATOR");

  private final EntryPlace place;
  private final EntryFaults faults;

  /** For a file, called as the person called it. */
  public IssueEventReader(String file, EntryFaults faults) {
    this.place = EntryPlace.of(file);
    this.faults = faults;
  }

  /** Whether this is an event of an issue, and no request of the offline page. */
  public static boolean recognises(byte[] bytes) {
    return tree(bytes).filter(node -> node.has("action") && node.has("issue")).isPresent();
  }

  private static Optional<JsonNode> tree(byte[] bytes) {
    try {
      return Optional.of(Json.parse(bytes, LIMITS));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** The issue; empty when it is none that was just accepted, which is told. */
  public Optional<IssueEvent> read(byte[] bytes) {
    Optional<IssueEvent> event = tree(bytes).filter(this::isAccepted).flatMap(this::event);
    if (event.isEmpty()) {
      faults.add(place, "issue-event", Map.of("label", IssueForm.ACCEPTED));
    }
    return event;
  }

  private boolean isAccepted(JsonNode event) {
    JsonNode issue = event.path("issue");
    return text(event, "action").equals("labeled")
        && text(event.path("label"), "name").equals(IssueForm.ACCEPTED)
        && text(issue, "state").equals("open")
        && !issue.has("pull_request");
  }

  private Optional<IssueEvent> event(JsonNode event) {
    JsonNode issue = event.path("issue");
    JsonNode hidden = event.path("repository").path("private");
    int number = issue.path("number").isInt() ? issue.path("number").asInt() : 0;
    Optional<Instant> opened = moment(text(issue, "created_at"));
    if (number < 1 || opened.isEmpty() || !hidden.isBoolean() || !issue.path("title").isString()) {
      return Optional.empty();
    }
    return Optional.of(
        new IssueEvent(
            number,
            !hidden.asBoolean(),
            text(issue, "title"),
            text(issue, "body"),
            opened.get(),
            text(issue.path("user"), "login"),
            OF_THE_REPOSITORY.contains(text(issue, "author_association"))));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Timestamps.hasForm(text) ? Optional.of(Timestamps.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A body that nobody wrote is null. */
  private static String text(JsonNode node, String member) {
    return node.path(member).isString() ? node.path(member).asString() : "";
  }
}
