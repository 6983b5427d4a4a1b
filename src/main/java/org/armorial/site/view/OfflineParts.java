package org.armorial.site.view;

/**
 * What a page carries inside it that works without a network.
 *
 * @param policy Content-Security-Policy, which names the digests of its style and script
 * @param style inline
 * @param script inline
 */
public record OfflineParts(String policy, String style, String script) {}
