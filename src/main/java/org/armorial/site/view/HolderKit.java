package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What a holder can do with an award.
 *
 * @param images baked images to download
 * @param bakes baked images to be made on demand, where none are published
 * @param documents addresses of the 2.0 assertion and the 3.0 credential that go into those
 * @param assertion absolute address of the 2.0 assertion, which passports import
 * @param passport page of the passport
 * @param linkedIn link that fills in the form of a LinkedIn profile; empty when it cannot reach
 *     this machine
 */
public record HolderKit(
    List<Document> images,
    List<Bake> bakes,
    BakeSources documents,
    String assertion,
    String passport,
    Optional<String> linkedIn) {}
