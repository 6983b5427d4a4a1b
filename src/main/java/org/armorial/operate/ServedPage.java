package org.armorial.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the preview shows it: with a script that reloads it, and a policy that lets that script
 * in. The file on the disk, which is what gets published, has neither.
 */
final class ServedPage {
  private static final Pattern POLICY =
      Pattern.compile(
          "(<meta\\s+http-equiv=\"Content-Security-Policy\"\\s+content=\")([^\"]*)(\")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

  private ServedPage() {}

  /** The page with a script that reloads it when build {@code number} is out of date. */
  static String withReload(String html, int number) {
    Matcher policy = POLICY.matcher(html);
    String open =
        policy.find()
            ? html.substring(0, policy.start(2))
                + loosened(policy.group(2))
                + html.substring(policy.end(2))
            : html;
    String script =
        "<script src=\"" + ReloadEvents.SCRIPT + "?build=" + number + "\" defer></script>";
    Matcher end = END.matcher(open);
    return end.find()
        ? open.substring(0, end.start()) + script + open.substring(end.start())
        : open + script;
  }

  /** Scripts and connections of the page's own origin are let in; http stays http on loopback. */
  static String loosened(String attribute) {
    List<String> directives = new ArrayList<>();
    for (String directive : attribute.replace("&#39;", "'").split(";", -1)) {
      String name = directive.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      boolean dropped =
          name.isEmpty()
              || name.equals("upgrade-insecure-requests")
              || name.equals("require-trusted-types-for");
      if (!dropped) {
        directives.add(opens(name) ? withSelf(directive.strip()) : directive.strip());
      }
    }
    for (String needed : List.of("script-src", "connect-src")) {
      if (directives.stream().noneMatch(d -> d.startsWith(needed))) {
        directives.add(needed + " 'self'");
      }
    }
    return String.join("; ", directives);
  }

  private static boolean opens(String name) {
    return name.equals("script-src") || name.equals("connect-src");
  }

  private static String withSelf(String directive) {
    String allowed = directive.replace(" 'none'", "");
    return allowed.contains("'self'") ? allowed : allowed + " 'self'";
  }
}
