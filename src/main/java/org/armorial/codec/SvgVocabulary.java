package org.armorial.codec;

import java.util.Set;

/** The closed lists of what an image may be made of. */
final class SvgVocabulary {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Where Open Badges 2.0 and 3.0 bake. */
  static final Set<String> BADGES =
      Set.of("http://openbadges.org", "https://purl.imsglobal.org/ob/v3p0");

  /** Notes of drawing programs, which no browser acts on. */
  static final Set<String> NOTES =
      Set.of(
          "http://www.inkscape.org/namespaces/inkscape",
          "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "http://creativecommons.org/ns#",
          "http://web.resource.org/cc/",
          "http://purl.org/dc/elements/1.1/",
          "http://purl.org/dc/terms/",
          "http://www.serif.com/",
          "http://www.bohemiancoding.com/sketch/ns",
          "https://boxy-svg.com");

  /** Elements whose look depends on the machine's fonts. */
  static final Set<String> TEXTS = words("text tspan textPath");

  /** Elements of SVG 1.1 and 2 that draw or describe, and neither run, link nor move. */
  static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use title desc metadata style path rect circle ellipse line polyline
          polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern
          marker image filter feBlend feColorMatrix feComponentTransfer feComposite
          feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
          feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
          fePointLight feSpecularLighting feSpotLight feTile feTurbulence
          """);

  /** Attributes without prefix, but for those that begin with {@code aria-} or {@code data-}. */
  static final Set<String> ATTRIBUTES =
      words(
          """
          id class style lang role version baseProfile x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
          width height viewBox preserveAspectRatio d points pathLength transform href
          gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
          patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth
          markerHeight refX refY orient filterUnits primitiveUnits dx dy rotate textLength
          lengthAdjust startOffset method spacing side in in2 result stdDeviation edgeMode mode
          operator k1 k2 k3 k4 values type tableValues slope intercept amplitude exponent order
          kernelMatrix divisor bias targetX targetY preserveAlpha kernelUnitLength surfaceScale
          diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY
          pointsAtZ z azimuth elevation scale xChannelSelector yChannelSelector radius
          baseFrequency numOctaves seed stitchTiles media enable-background
          alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
          color-interpolation-filters color-rendering direction display dominant-baseline fill
          fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
          font-size-adjust font-stretch font-style font-variant font-weight image-rendering
          isolation letter-spacing lighting-color marker-end marker-mid marker-start mask
          mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
          stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
          stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
          text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility
          white-space word-spacing writing-mode
          """);

  private SvgVocabulary() {}

  static boolean isFreeText(String attribute) {
    return attribute.startsWith("aria-") || attribute.startsWith("data-");
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
