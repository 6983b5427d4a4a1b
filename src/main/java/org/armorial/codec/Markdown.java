package org.armorial.codec;

import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark as a safe subset: no raw HTML, no images, links only to https and mailto. */
public final class Markdown {
  private static final int MAX_BYTES = 1 << 18;

  /** Quotes in lists in quotes …; deeper ones are taken as text, so that no stack overflows. */
  private static final int MAX_NESTING = 32;

  private static final int HEADING_SHIFT = 2;
  private static final int MAX_QUOTED = 80;

  private static final Parser PARSER = parser(IncludeSourceSpans.NONE);
  private static final Parser PLACING_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .percentEncodeUrls(true)
          .attributeProviderFactory(
              context ->
                  (node, tag, attributes) -> {
                    if (node instanceof Link) {
                      attributes.put("rel", "nofollow noopener");
                    }
                  })
          .build();

  private Markdown() {}

  /**
   * Safe HTML to embed. A first-level heading becomes {@code h3}; raw HTML is shown as text; of an
   * image or of a link that is not allowed only the words are left.
   */
  public static String html(String markdown) {
    return PlainMarkdown.html(markdown).orElseGet(() -> parsed(markdown));
  }

  /** The same by way of CommonMark's tree, whatever the text. */
  static String parsed(String markdown) {
    Node document = PARSER.parse(markdown);
    Node node = document;
    while (node != null) {
      Node next = MarkdownTree.next(node);
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + HEADING_SHIFT));
      } else if (node instanceof Image
          || (node instanceof Link link && !SafeLinks.isAllowed(link.getDestination()))) {
        MarkdownTree.unwrap(node);
      }
      node = next;
    }
    return RENDERER.render(document);
  }

  /** The words without marks, blocks separated by a line feed; for descriptions. */
  public static String plain(String markdown) {
    return MarkdownTree.words(PARSER.parse(markdown));
  }

  /**
   * Tells what {@link #html} would leave out or alter: {@link FaultCode#RAW_HTML} {html}, {@link
   * FaultCode#UNSAFE_LINK} {address, problem}; and the faults of {@link SourceText#read}, with a
   * limit of 256 KiB.
   */
  public static void faults(String file, byte[] bytes, Findings findings) {
    SourceText.read(file, bytes, MAX_BYTES, findings).ifPresent(source -> faults(source, findings));
  }

  private static void faults(SourceText source, Findings findings) {
    Node node = PLACING_PARSER.parse(source.text());
    while (node != null) {
      if (node instanceof HtmlBlock html) {
        rawHtml(source, node, html.getLiteral(), findings);
      } else if (node instanceof HtmlInline html) {
        rawHtml(source, node, html.getLiteral(), findings);
      } else if (node instanceof Image image) {
        unsafeLink(source, node, image.getDestination(), "markdown.image", findings);
      } else if (node instanceof Link link && !SafeLinks.isAllowed(link.getDestination())) {
        unsafeLink(source, node, link.getDestination(), "markdown.scheme", findings);
      }
      node = MarkdownTree.next(node);
    }
  }

  private static void rawHtml(SourceText source, Node node, String html, Findings findings) {
    findings.add(
        source.diagnostic(FaultCode.RAW_HTML, span(source, node), Map.of("html", quoted(html))));
  }

  private static void unsafeLink(
      SourceText source, Node node, String address, String problem, Findings findings) {
    Map<String, String> values = Words.problem(problem, Map.of("address", quoted(address)));
    if (node instanceof Image) {
      values.put("variant", "picture");
    }
    findings.add(source.diagnostic(FaultCode.UNSAFE_LINK, span(source, node), values));
  }

  private static SourceSpan span(SourceText source, Node node) {
    return node.getSourceSpans().stream()
        .findFirst()
        .map(span -> source.span(span.getInputIndex(), span.getInputIndex() + span.getLength()))
        .orElseGet(() -> SourceSpan.whole(source.file()));
  }

  private static String quoted(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= MAX_QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_QUOTED)) + "…";
  }

  private static Parser parser(IncludeSourceSpans spans) {
    return Parser.builder()
        .includeSourceSpans(spans)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .build();
  }
}
