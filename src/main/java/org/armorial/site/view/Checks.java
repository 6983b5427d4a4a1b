package org.armorial.site.view;

import java.util.Optional;

/**
 * Where to have an award checked by somebody else than this site.
 *
 * @param credential absolute address of the signed credential, to copy
 * @param verifierPlus link that checks it at once; empty when it cannot reach this machine
 * @param validator page of the 1EdTech validator
 */
public record Checks(String credential, Optional<String> verifierPlus, String validator) {}
