package org.armorial.model;

import java.util.Optional;

/**
 * Where an issuer is.
 *
 * @param street street and number
 * @param postalCode postal code
 * @param locality town
 * @param region region
 * @param country name of the country
 * @param countryCode ISO 3166-1 alpha-2
 */
public record PostalAddress(
    Optional<String> street,
    Optional<String> postalCode,
    Optional<String> locality,
    Optional<String> region,
    Optional<String> country,
    Optional<String> countryCode) {}
